import { paragraphAddress } from '../../core/address.ts';
import { isWritten } from '../../core/all-notes.ts';
import {
  byPlace,
  isCaret,
  type Anchor,
  type Annotation,
  type Colour,
} from '../../core/annotation.ts';
import { wordsOf, type Row } from '../../core/row.ts';
import { eachText } from '../each-text.ts';
import { keptOf, keptProperty } from './own-annotation.ts';
import { textAddress } from './text-address.ts';

/**
 * The notes of a text as a collection of one page after the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/), in JSON-LD. Each target is a paragraph with the
 * position in it, counted in code points as section 4.2.5 wants it, and the quote. What the model
 * cannot say stands in a property of our own, so that bringing the file in again gives the very same
 * notes. Heeds `notes` and `bareHighlights`.
 */
export const webAnnotation = eachText('jsonld', (input) => {
  const { text, options, at } = input;
  const rows = new Map(input.rows.map((row) => [row.id, row]));
  const items = input.annotations
    .filter((one) => options.notes && (options.bareHighlights || isWritten(one)))
    .toSorted(byPlace)
    .map((annotation) => inModel(annotation, rows));
  const source = textAddress(text.id);
  const collection = {
    '@context': context,
    id: `${source}/annotations`,
    type: 'AnnotationCollection',
    label: text.title,
    generator: { type: 'Software', name: 'Uporedo' },
    generated: at,
    total: items.length,
    'uporedo:text': { title: text.title, author: text.author, sha256: text.sha256 },
    first: { id: `${source}/annotations/1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
});

const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@version': 1.1,
    uporedo: 'urn:uporedo:ns:',
    'uporedo:text': { '@type': '@json' },
    [keptProperty]: { '@type': '@json' },
  },
];

function inModel(annotation: Annotation, rows: ReadonlyMap<string, Row>): object {
  const { textId, id, note, tags, current, home, colour } = annotation;
  const anchors = current.length > 0 ? current : home;
  const targets = anchors.map((anchor) => targetOf(anchor, annotation, rows));
  const body = [
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  const motivation = [
    ...(note === '' ? [] : ['commenting']),
    ...(tags.length === 0 ? [] : ['tagging']),
  ];
  return {
    id: paragraphAddress(textId, anchors[0]?.paragraphId ?? 'p1', id),
    type: 'Annotation',
    motivation: motivation.length > 1 ? motivation : (motivation[0] ?? 'highlighting'),
    created: annotation.createdAt,
    modified: annotation.modifiedAt,
    ...(body.length > 0 && { body }),
    target: targets.length === 1 ? targets[0] : { type: 'List', items: targets },
    stylesheet: {
      type: 'CssStylesheet',
      value: `.${styleClass(colour)} { background: ${paint[colour]}; }`,
    },
    [keptProperty]: keptOf(annotation),
  };
}

function targetOf(
  anchor: Anchor,
  { textId, side, colour }: Annotation,
  rows: ReadonlyMap<string, Row>,
): object {
  const { paragraphId, start, end, quote } = anchor;
  const row = rows.get(paragraphId);
  const words = row && wordsOf(row, side);
  const position = words !== undefined &&
    !isCaret(anchor) && {
      refinedBy: {
        type: 'TextPositionSelector',
        start: codePointsIn(words.slice(0, start)),
        end: codePointsIn(words.slice(0, end)),
      },
    };
  return {
    type: 'SpecificResource',
    source: textAddress(textId),
    styleClass: styleClass(colour),
    selector: [
      { type: 'FragmentSelector', value: paragraphId, ...position },
      {
        type: 'TextQuoteSelector',
        exact: quote.exact,
        prefix: wholeLetters(quote.prefix),
        suffix: wholeLetters(quote.suffix),
      },
    ],
  };
}

const codePointsIn = (words: string): number => Array.from(words).length;

/** Contexts are cut at a number of units, perhaps through a letter of two. */
const wholeLetters = (words: string): string =>
  words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

const styleClass = (colour: Colour): string => `uporedo-${colour}`;

/** As the desk paints them on white paper. */
const paint: Readonly<Record<Colour, string>> = {
  yellow: '#fbe9a6',
  green: '#cfe8cf',
  blue: '#cfe0f3',
  red: '#f6d0cb',
};
