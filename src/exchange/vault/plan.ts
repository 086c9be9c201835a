import { fileKeyOf, noteIdOf, textIdOf } from '../../core/front-matter.ts';
import { grouped } from '../../core/grouped.ts';
import { mergeMarkdown } from '../../core/markdown-region.ts';

/** A file that is in the folder. */
export interface FoundFile {
  /** Relative to it, `/` between its parts. */
  readonly path: string;
  readonly contents: string;
}

/** What is to become of one export. */
export interface PlannedFile {
  readonly textId: string;
  /** `null`: it holds the notes of the whole text. */
  readonly noteId: string | null;
  readonly path: string;
  readonly plan:
    | { readonly is: 'new'; readonly contents: string }
    /** The file says it already. */
    | { readonly is: 'same'; readonly existing: string; readonly exported: string }
    | {
        readonly is: 'older';
        readonly existing: string;
        readonly exported: string;
        readonly contents: string;
      }
    /** It was broken by hand: the line to look at, from 1. */
    | { readonly is: 'broken'; readonly line: number }
    /** Several files have its id. Which one is meant cannot be told, so none is touched. */
    | { readonly is: 'twice'; readonly paths: readonly string[] };
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  /** Paths of files of ours that no export belongs to: their text or note is not there any more. */
  readonly left: readonly string[];
}

/**
 * Finds where exports belong: in the file that carries their id, whatever it is called by now and
 * wherever in the folder it lies, else in a new one under a name that is free.
 * @param names paths of all Markdown files in the folder
 * @param exported `name` is what a file is called unless there is one; all of them with front matter
 */
export function planned(
  found: readonly FoundFile[],
  names: readonly string[],
  exported: readonly { readonly name: string; readonly contents: string }[],
): Plan {
  const ours = found.filter(({ contents }) => fileKeyOf(contents) !== null);
  const byKey = grouped(ours, ({ contents }) => fileKeyOf(contents));
  const taken = new Set(names.map(foldedName));
  const keys = new Set<string | null>();
  const files = exported.map(({ name, contents }): PlannedFile => {
    const key = fileKeyOf(contents);
    keys.add(key);
    const [textId, noteId] = [textIdOf(contents) ?? '', noteIdOf(contents)];
    const [file, ...more] = byKey.get(key) ?? [];
    if (!file) {
      return { textId, noteId, path: freePath(name, taken), plan: { is: 'new', contents } };
    }
    const { path } = file;
    const plan =
      more.length > 0
        ? { is: 'twice' as const, paths: [file, ...more].map((one) => one.path) }
        : planFor(file, contents);
    return { textId, noteId, path, plan };
  });
  const left = ours.filter(({ contents }) => !keys.has(fileKeyOf(contents)));
  return { files, left: left.map(({ path }) => path) };
}

function planFor({ contents: existing }: FoundFile, exported: string): PlannedFile['plan'] {
  const merged = mergeMarkdown(existing, exported);
  if ('broken' in merged) return { is: 'broken', line: merged.broken.line };
  // It has the id, so it is the markers that were taken out.
  if ('foreign' in merged) return { is: 'broken', line: lineOfId(existing) };
  if (merged.contents === existing) return { is: 'same', existing, exported };
  return { is: 'older', existing, exported, contents: merged.contents };
}

const lineOfId = (markdown: string): number =>
  markdown.split(/\r\n|[\r\n]/).findIndex((line) => line.startsWith('uporedo-id')) + 1;

/** File systems take names for the same that differ in capitals, or in how accents are written. */
const foldedName = (path: string): string => path.normalize('NFC').toLowerCase();

/** The path, with a number behind its name if it is taken. */
function freePath(path: string, taken: Set<string>): string {
  const [, stem = path, extension = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
  let free = path;
  for (let count = 2; taken.has(foldedName(free)); count++) free = `${stem} (${count})${extension}`;
  taken.add(foldedName(free));
  return free;
}
