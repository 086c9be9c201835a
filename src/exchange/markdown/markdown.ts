import { fileNameFor } from '../../core/file-name.ts';
import type { FilePart } from '../../core/front-matter.ts';
import { stretchOf } from '../../core/markdown-annotation.ts';
import type { MarkdownPreset } from '../../core/markdown-choices.ts';
import { fileOfSeveral, markdownFile, type MarkerStyle } from '../../core/markdown-file.ts';
import { glossaryBlocks } from '../../core/markdown-glossary.ts';
import { noteBlocks, noteSections } from '../../core/markdown.ts';
import type { Text } from '../../core/text.ts';
import { freeName } from '../each-text.ts';
import type { ExportInput, Form, MadeFile } from '../form.ts';
import { errataBlocks } from './errata-lines.ts';
import { noteFileName } from './note-file-name.ts';
import { notesInput } from './notes-input.ts';

/** What writes the notes of a text as blocks of Markdown. */
type Writer = (input: ExportInput) => readonly string[];

/** A file to be, before its name is made free. */
interface Draft {
  readonly name: string;
  readonly contents: string;
}

/**
 * Notes as Markdown: a file for each text, for each note, or one for all.
 * Heeds `script`, `notes`, `bareHighlights`, `proposed` and `markdown`.
 */
export const markdown: Form = {
  extension: 'md',
  make: async function* (inputs) {
    const taken = new Set<string>();
    const named = ({ name, contents }: Draft): MadeFile => ({
      name: `${freeName(name, taken)}.md`,
      contents,
    });
    const waiting: ExportInput[] = [];
    let writer: Writer | null = null;
    for await (const input of inputs) {
      writer ??= await writerFor(input);
      const { files } = input.options.markdown;
      if (files === 'one') waiting.push(input);
      else yield* filesOf(input, writer).map(named);
    }
    const [first] = waiting;
    if (!first || !writer) return;
    if (waiting.length === 1) yield* filesOf(first, writer).map(named);
    else yield* filesOfAll(waiting, first, writer).map(named);
  },
};

/** The engine of templates is loaded only for who needs it. */
async function writerFor({ options }: ExportInput): Promise<Writer> {
  const { preset, template } = options.markdown;
  if (preset === 'obsidian' || preset === 'commonmark') {
    return (input) => [
      ...noteBlocks(notesInput(input)),
      ...(input.options.markdown.errata ? errataBlocks(input) : []),
    ];
  }
  const [{ readTemplate }, { viewOf }, { readyTemplates }] = await Promise.all([
    import('./liquid.ts'),
    import('./view.ts'),
    import('./ready-templates.ts'),
  ]);
  const ready = readTemplate(preset === 'template' ? template : readyTemplates[preset]);
  return (input) => [ready.write(viewOf(input))].filter((written) => written !== '');
}

function filesOf(input: ExportInput, writer: Writer): Draft[] {
  const { files, glossary, preset, errata } = input.options.markdown;
  if (files !== 'per-note') {
    return [draft(input, writer(input), {}), ...(glossary === 'file' ? glossaryFile(input) : [])];
  }
  // What is of the whole text stands in files of its own beside the notes.
  const bare = { ...changed(input, { glossary: 'none', errata: false }), terms: [] };
  const made = notesInput(bare);
  const notes = noteSections(made).flatMap(({ annotations }) => annotations);
  return [
    ...notes.map((annotation) => ({
      name: noteFileName(
        made.text.title,
        made.ordinals(stretchOf(annotation).first.paragraphId),
        annotation,
      ),
      contents: markdownFile(
        made.text,
        styleOf(preset),
        writer({ ...bare, annotations: [annotation] }),
        { note: annotation.id },
      ),
    })),
    ...(glossary === 'none' ? [] : glossaryFile(input)),
    ...(errata ? errataFile(input) : []),
  ];
}

function filesOfAll(
  inputs: readonly ExportInput[],
  { words, options }: ExportInput,
  writer: Writer,
): Draft[] {
  const { preset, glossary } = options.markdown;
  const several = (title: string, write: Writer): Draft => ({
    name: fileNameFor(title),
    contents: fileOfSeveral(
      title,
      styleOf(preset),
      inputs.map((input) => ({ text: textOf(input), blocks: write(input) })),
    ),
  });
  return [
    several(words.notes, writer),
    ...(glossary === 'file' ? [several(words.glossary, glossaryOf)] : []),
  ];
}

const glossaryOf: Writer = (input) => glossaryBlocks(notesInput(input), input.words);

function glossaryFile(input: ExportInput): Draft[] {
  const blocks = glossaryOf(input);
  return blocks.length === 0
    ? []
    : [draft(input, blocks, { part: 'glossary' }, input.words.glossary)];
}

/** The list of corrections of a text as a file of its own; none when there are none. */
export function errataFile(input: ExportInput): Draft[] {
  const { errata } = input.words.markdown;
  const blocks = errataBlocks(input);
  return blocks.length === 0 ? [] : [draft(input, blocks, { part: 'errata' }, errata)];
}

function draft(input: ExportInput, blocks: readonly string[], part: FilePart, behind = ''): Draft {
  const text = textOf(input);
  return {
    name: partName(text.title, behind),
    contents: markdownFile(text, styleOf(input.options.markdown.preset), blocks, part),
  };
}

/** Long titles are cut so that what stands behind them is not. */
const partName = (title: string, behind: string): string =>
  behind === ''
    ? fileNameFor(title)
    : fileNameFor(`${Array.from(fileNameFor(title)).slice(0, 40).join('')} - ${behind}`);

const textOf = (input: ExportInput): Text => notesInput(input).text;

/** Comments of HTML are hidden everywhere, those of Obsidian only there. */
const styleOf = (preset: MarkdownPreset): MarkerStyle =>
  preset === 'obsidian' ? 'obsidian' : 'commonmark';

const changed = (
  input: ExportInput,
  change: Partial<ExportInput['options']['markdown']>,
): ExportInput => ({
  ...input,
  options: { ...input.options, markdown: { ...input.options.markdown, ...change } },
});
