import type { FormatResult, ImportContext } from '../format-result.ts';
import { assemble } from '../markup/assemble.ts';
import { BlockBuilder } from '../markup/block-builder.ts';
import { oneLine } from '../markup/document-facts.ts';
import { readMarkup, type Receiver } from '../markup/read-markup.ts';
import { readXml, textOf, textOfNeeded } from '../markup/read-xml.ts';
import { odtRoles } from '../odt/roles.ts';
import { readStyles } from '../odt/styles.ts';
import { Steps } from '../steps.ts';
import { ImportTrouble } from '../trouble.ts';
import { openArchive, type Archive } from '../zip.ts';

/** Reads an OpenDocument text. Deleted words that are still in the file are left out. */
export async function importOdt(
  bytes: Uint8Array,
  { progress }: ImportContext,
): Promise<FormatResult> {
  const archive = await openArchive(bytes);
  await refuseLocked(archive);
  const content = await textOfNeeded(archive, 'content.xml');
  const styles = readStyles([(await textOf(archive, 'styles.xml')) ?? '', content]);
  const facts = factsOf((await textOf(archive, 'meta.xml')) ?? '');
  const steps = new Steps();
  const builder = new BlockBuilder(odtRoles(styles), steps);
  readMarkup(content, 'xml', withoutWho(builder), progress);
  const blocks = assemble(builder.take());
  return { ...facts, blocks, report: steps.list() };
}

async function refuseLocked(archive: Archive): Promise<void> {
  const manifest = (await textOf(archive, 'META-INF/manifest.xml')) ?? '';
  readXml(manifest, ({ name }) => {
    if (name === 'encryption-data') throw new ImportTrouble('password');
  });
}

function factsOf(meta: string): Pick<FormatResult, 'title' | 'author' | 'language'> {
  const facts = { title: '', 'initial-creator': '', creator: '', language: '' };
  readXml(meta, ({ name, words }) => {
    if (name in facts) facts[name as keyof typeof facts] ||= oneLine(words);
  });
  const { title, creator, language } = facts;
  return { title, author: facts['initial-creator'] || creator, language };
}

/** Who changed a tracked change and when stands among its words, and is none of them. */
function withoutWho(builder: BlockBuilder): Receiver {
  let inside = 0;
  return {
    tooDeep: builder.tooDeep,
    open: (element) => {
      if (inside > 0 || element.name === 'office:change-info') inside++;
      builder.open(element);
    },
    words: (words) => {
      if (inside === 0) builder.words(words);
    },
    close: () => {
      if (inside > 0) inside--;
      builder.close();
    },
  };
}
