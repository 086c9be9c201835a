import type { FormatResult, ImportContext } from '../format-result.ts';
import { assemble } from '../markup/assemble.ts';
import { BlockBuilder } from '../markup/block-builder.ts';
import { decodeMarkup } from '../markup/decode-markup.ts';
import { readMarkup } from '../markup/read-markup.ts';
import { localName } from '../markup/read-xml.ts';
import { Steps } from '../steps.ts';
import { readFacts } from '../tei/header.ts';
import { teiRoles } from '../tei/roles.ts';

/** Reads a text of TEI P5. Page breaks and running heads are left out, notes led to their marks. */
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
    const path: string[] = [];
    let notes = 0;
    const builder = new BlockBuilder(
      (element) => teiRoles({ ...element, path }, facts, () => ++notes),
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
    const { title, author, language } = facts;
    const blocks = assemble(builder.take());
    return { encoding, title, author, language, blocks, report: steps.list() };
  });
}
