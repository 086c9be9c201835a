import type { Block } from '../document.ts';
import { headingForm, headingForms, headingNumber, type HeadingForm } from './heading-line.ts';

/** The blocks with those that are clearly headings marked so. */
export function withHeadings(blocks: readonly Block[]): readonly Block[] {
  const forms = blocks.map(({ text, kind }) => (kind === 'prose' ? headingForm(text) : null));
  dropNumbersOutOfRow(blocks, forms);
  dropCapitals(blocks, forms);
  const present = headingForms.filter((form) => forms.includes(form));
  return blocks.map((block, place) => {
    const form = forms[place] ?? null;
    if (form === null) return block;
    return { ...block, kind: 'heading', level: present.indexOf(form) + 1 };
  });
}

type Forms = (HeadingForm | null)[];

/** Numbers are headings when they count from one, with something to read between them. */
function dropNumbersOutOfRow(blocks: readonly Block[], forms: Forms): void {
  let row: number[] = [];
  let last = 0;
  let read = 0;
  const end = (): void => {
    if (row.length < 2) for (const place of row) forms[place] = null;
    row = [];
    last = 0;
  };
  blocks.forEach(({ text }, place) => {
    if (forms[place] !== 'number') {
      read += text.length;
      return;
    }
    const number = headingNumber(text) ?? 0;
    const isNext = number === last + 1 || (number === last + 2 && last > 0);
    if (number === 1) end();
    if (number === 1 || (isNext && read >= leastRead)) {
      row.push(place);
      last = number;
      read = 0;
    } else {
      forms[place] = null;
    }
  });
  end();
}

const leastRead = 80;

/**
 * Capitals are no heading on a title page (several lines of them together), where they are usual in
 * the text, where the same words come again and again (who speaks in a play), or after a colon.
 */
function dropCapitals(blocks: readonly Block[], forms: Forms): void {
  const places = forms.flatMap((form, place) => (form === 'capitals' ? [place] : []));
  const isUsual = places.length > 4 && places.length > blocks.length / 4;
  const counts = new Map<string, number>();
  for (const place of places) {
    const text = blocks[place]?.text ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const together = places.filter((place) => isOneOfMany(forms, place));
  const bad = new Set(isUsual ? places : together);
  for (const place of places) {
    const text = blocks[place]?.text ?? '';
    const isAgain = (counts.get(text) ?? 0) > 2;
    const isQuoted = blocks[place - 1]?.text.endsWith(':') ?? false;
    if (isAgain || isQuoted || place === blocks.length - 1) bad.add(place);
  }
  for (const place of bad) forms[place] = null;
}

/** A title may have a second line; what stands under a part or a chapter is its name, and one line. */
function isOneOfMany(forms: Forms, place: number): boolean {
  let first = place;
  let end = place + 1;
  while (place - first < 3 && forms[first - 1] === 'capitals') first--;
  while (end - place < 4 && forms[end] === 'capitals') end++;
  return end - first > ((forms[first - 1] ?? null) === null ? 2 : 1);
}
