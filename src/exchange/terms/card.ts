import { caseNames } from '../../core/cases.ts';
import { variantKinds, type Variant } from '../../core/term.ts';
import { readMarkup, type Element } from '../../importing/markup/read-markup.ts';

/** What stands on the back of a card. */
interface CardBack {
  /** Of a card that is not ours, all that stands there. */
  readonly definition: string;
  readonly category: string;
  readonly forms: readonly Variant[];
}

/** The back of a card of Anki, from its HTML: of one of ours, each thing for what it is. */
export function cardBack(html: string): CardBack {
  if (!html.includes('"uporedo-')) return { definition: plainWords(html), category: '', forms: [] };
  const words = { definition: '', category: '' };
  const forms: Variant[] = [];
  const open: Element[] = [];
  let form = '';
  const inside = (name: string): boolean =>
    open.some(({ attributes }) => attributes.class === `uporedo-${name}`);
  const take = (more: string): void => {
    if (inside('definition')) words.definition += more;
    else if (inside('category')) words.category += more;
    else if (inside('form')) form += more;
  };
  readMarkup(html, 'html', {
    open: (element) => {
      if (element.name === 'br') take('\n');
      open.push(element);
    },
    words: take,
    close: () => {
      const attributes = open.pop()?.attributes ?? {};
      if (attributes.class !== 'uporedo-form') return;
      const kind = variantKinds.find((one) => one === attributes['data-kind']) ?? 'other';
      const cell = caseNames.find((one) => one === attributes['data-cell']);
      forms.push({ form, kind, ...(cell ? { cell } : {}) });
      form = '';
    },
  });
  return { ...words, forms };
}

/** The words of HTML, blocks on lines of their own. */
export function plainWords(html: string): string {
  let words = '';
  const onNewLine = (): void => {
    if (words !== '' && !words.endsWith('\n')) words += '\n';
  };
  readMarkup(html, 'html', {
    open: ({ name }) => {
      if (name === 'br') words += '\n';
      else if (blocks.has(name)) onNewLine();
    },
    words: (more) => {
      words += more;
    },
    close: (name) => {
      if (blocks.has(name)) onNewLine();
    },
  });
  return words.trim();
}

const blocks: ReadonlySet<string> = new Set(['div', 'p', 'ul', 'ol', 'li', 'blockquote', 'tr']);
