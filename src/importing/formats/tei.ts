import type { Block } from '../document.ts';
import type { FormatResult, ImportContext } from '../format-result.ts';
import { assemble } from '../markup/assemble.ts';
import { BlockBuilder } from '../markup/block-builder.ts';
import { decodeMarkup } from '../markup/decode-markup.ts';
import { readMarkup } from '../markup/read-markup.ts';
import { localName } from '../markup/read-xml.ts';
import { Steps } from '../steps.ts';
import { readFacts, type TeiFacts } from '../tei/header.ts';
import { teiRoles, type Reading } from '../tei/roles.ts';

/**
 * Reads a text of TEI P5. Page breaks and running heads are left out, notes led to their marks. Where
 * it has what stood there beside what it was made (`choice`), both are read.
 */
export function importTei(
  bytes: Uint8Array,
  { options, progress }: ImportContext,
): Promise<FormatResult> {
  // A promise even of what is thrown at once, as for every format.
  return Promise.resolve().then(() => {
    const { text, encoding, replaced } = decodeMarkup(bytes, options.encoding);
    const steps = new Steps();
    steps.add('bytes-replaced', '', replaced);
    const facts = readFacts(text);
    const { title, author, language } = facts;
    const blocks = blocksOf(text, facts, 'original', steps, progress);
    const about = { encoding, title, author, language, blocks, report: steps.list() };
    const corrected = correctedOf(text, facts, blocks);
    return corrected ? { ...about, corrected } : about;
  });
}

/** How each block reads corrected; nothing when that is as it stands, or makes other blocks of it. */
function correctedOf(
  text: string,
  facts: TeiFacts,
  blocks: readonly Block[],
): readonly string[] | null {
  if (!/<(?:\w+:)?choice[\s>]/.test(text)) return null;
  const corrected = blocksOf(text, facts, 'corrected', new Steps());
  const isOther = corrected.some((block, place) => block.text !== blocks[place]?.text);
  return isOther && corrected.length === blocks.length
    ? corrected.map((block) => block.text)
    : null;
}

function blocksOf(
  text: string,
  facts: TeiFacts,
  reading: Reading,
  steps: Steps,
  progress?: ImportContext['progress'],
): Block[] {
  const path: string[] = [];
  let notes = 0;
  const builder = new BlockBuilder(
    (element) => teiRoles({ ...element, path }, facts, () => ++notes, reading),
    steps,
  );
  readMarkup(
    text,
    'xml',
    {
      open: ({ name, attributes }) => {
        const local = localName(name);
        builder.open({ name: local, attributes });
        path.push(local);
      },
      close: () => {
        path.pop();
        builder.close();
      },
      words: builder.words,
      tooDeep: builder.tooDeep,
    },
    progress,
  );
  return assemble(builder.take());
}
