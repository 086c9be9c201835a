import { colours, type Colour } from '../../core/annotation.ts';
import { sides, type Side } from '../../core/text.ts';
import { element, empty } from '../reading/markup.ts';
import type { Reading } from '../reading/reading.ts';
import { xmlText } from '../xml.ts';

/** What of the page is seen: fields that its style heeds, without any script. */
export function choicesMarkup({ input, notes }: Reading, chosen: Side | 'both'): string {
  const { words, rows } = input;
  const { reading } = words;
  const views = [
    ['both', reading.bothSides] as const,
    ...sides.map((side) => [side, words.sides[side]] as const),
  ];
  const view = views.map(([id, name]) =>
    field(
      { type: 'radio', name: 'view', id: `view-${id}`, checked: id === chosen ? '' : null },
      name,
    ),
  );
  const used = new Set(
    rows
      .flatMap(({ id }) => notes.on(id).map(({ colour }) => colour))
      .concat(notes.all.map(({ annotation }) => annotation.colour)),
  );
  const shown = [
    ...(rows.some(({ corrections }) => corrections.length > 0)
      ? [field({ type: 'checkbox', id: 'show-changes', checked: '' }, reading.changes)]
      : []),
    ...(notes.all.length > 0
      ? [field({ type: 'checkbox', id: 'only-notes', checked: null }, reading.onlyNotes)]
      : []),
    ...colours
      .filter((colour) => used.has(colour))
      .map((colour) =>
        field(
          { type: 'checkbox', id: `show-${colour}`, checked: '' },
          words.colours[colour],
          colour,
        ),
      ),
  ];
  const groups = [
    group(reading.view, view),
    ...(shown.length > 0 ? [group(reading.show, shown)] : []),
  ];
  return element('section', { class: 'choices', 'aria-label': reading.view }, groups.join('\n'));
}

const group = (name: string, fields: readonly string[]): string =>
  element('fieldset', {}, element('legend', {}, xmlText(name)) + fields.join(''));

const field = (
  attributes: Parameters<typeof empty>[1],
  name: string,
  colour: Colour | null = null,
): string =>
  element(
    'label',
    { class: colour },
    empty('input', attributes) + element('span', {}, xmlText(name)),
  );
