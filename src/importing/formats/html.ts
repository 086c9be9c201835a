import type { FormatResult, ImportContext } from '../format-result.ts';
import { assemble } from '../markup/assemble.ts';
import { BlockBuilder } from '../markup/block-builder.ts';
import { decodeMarkup } from '../markup/decode-markup.ts';
import { HtmlFacts } from '../markup/document-facts.ts';
import { htmlRoles } from '../markup/html-roles.ts';
import { readMarkup } from '../markup/read-markup.ts';
import { Steps } from '../steps.ts';

/** Reads a page of HTML. Nothing in it is run, followed or loaded. */
export function importHtml(
  bytes: Uint8Array,
  { options, progress }: ImportContext,
): Promise<FormatResult> {
  // A promise even of what is thrown at once, as for every format.
  return Promise.resolve().then(() => {
    const { text, encoding, replaced } = decodeMarkup(bytes, options.encoding);
    const steps = new Steps();
    steps.add('bytes-replaced', '', replaced);
    const page = readPage(text, isXhtml(text), steps, progress);
    return { encoding, ...page, report: steps.list() };
  });
}

function readPage(
  text: string,
  asXhtml: boolean,
  steps: Steps,
  progress: (share: number) => void,
): Pick<FormatResult, 'title' | 'author' | 'language' | 'blocks'> {
  const facts = new HtmlFacts();
  const builder = new BlockBuilder(htmlRoles(idOnPage), steps);
  readMarkup(
    text,
    asXhtml ? 'xhtml' : 'html',
    {
      open: (element) => {
        facts.open(element);
        builder.open(element);
      },
      close: (name) => {
        facts.close(name);
        builder.close();
      },
      words: (words) => {
        facts.words(words);
        builder.words(words);
      },
      tooDeep: builder.tooDeep,
    },
    progress,
  );
  const { title, author, language } = facts;
  return { title, author, language, blocks: assemble(builder.take()) };
}

const isXhtml = (text: string): boolean =>
  /^\s*<\?xml\b/.test(text) || /<html[^>]*xmlns=/.test(text.slice(0, 2000));

const idOnPage = (address: string): string | null => {
  const trimmed = address.trim();
  return trimmed.startsWith('#') && trimmed.length > 1 ? decoded(trimmed.slice(1)) : null;
};

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
