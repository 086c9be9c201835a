import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What the About sheet reads, beside the page. */
const FILE = 'licences.json';

/** Compilers that leave something of themselves in what they make. */
const compilers = ['@inlang/paraglide-js', 'svelte'];

/**
 * Vite plugins, one for the page and one for its workers, that lay beside the page which packages went
 * into the program and under which licences, word for word.
 */
export function licencePlugins(projectRoot) {
  const folders = new Set(compilers.map((name) => path.join(projectRoot, 'node_modules', name)));
  const collect = (bundle) => {
    for (const { moduleIds = [] } of Object.values(bundle)) {
      for (const folder of moduleIds.map(packageFolder)) if (folder !== null) folders.add(folder);
    }
  };
  return {
    page: {
      name: 'uporedo-licences',
      generateBundle(_options, bundle) {
        collect(bundle);
        const source = JSON.stringify([...folders].sort().map(licenceOf));
        this.emitFile({ type: 'asset', fileName: FILE, source });
      },
    },
    worker: {
      name: 'uporedo-licences-of-workers',
      generateBundle(_options, bundle) {
        collect(bundle);
      },
    },
  };
}

/** The folder of the package a module comes from, null for one of ours. */
export function packageFolder(id) {
  const [file] = id.replace(/^\0/, '').split('?');
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.split(path.sep).join('/'));
  return found ? path.normalize(found[1]) : null;
}

/** What a package is called, and what it asks for. */
export function licenceOf(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  const text = file && existsSync(path.join(folder, file)) ? wordsOf(folder, file) : '';
  return { name, version, licence: license ?? '', text };
}

const wordsOf = (folder, file) => readFileSync(path.join(folder, file), 'utf8').trim();
