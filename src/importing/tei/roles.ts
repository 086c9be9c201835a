import type { InlineStyle } from '../../core/structure.ts';
import { plainAddress } from '../markup/plain-address.ts';
import type { Element } from '../markup/read-markup.ts';
import type { Role } from '../markup/role.ts';
import type { TeiFacts } from './header.ts';

/** An element of TEI, and the names of those it is in, outermost first. */
export interface TeiElement extends Element {
  readonly path: readonly string[];
}

/** Which of two readings is taken where something was corrected. */
export type Reading = 'original' | 'corrected';

/** What the elements of TEI do. Of a `choice` only the reading wanted is taken. */
export function teiRoles(
  element: TeiElement,
  { marks }: TeiFacts,
  noteNumber: () => number,
  reading: Reading,
): readonly Role[] {
  const { name, path, attributes } = element;
  const parent = path.at(-1) ?? '';
  switch (name) {
    case 'head':
      return [headRole(path)];
    case 'titlePart':
      return [{ does: 'block', kind: 'heading', level: 1 }];
    case 'l':
      return path.includes('lg') ? part : [{ does: 'block', kind: 'verse' }];
    case 'quote':
    case 'q':
    case 'cit':
      return inParagraph(path) ? [] : name === 'quote' ? quote : part;
    case 'note':
      return noteRoles(element, marks, noteNumber);
    case 'ref':
    case 'ptr':
      return referenceRoles(attributes.target ?? '', marks);
    case 'hi':
      return renditionRoles(attributes.rend ?? attributes.rendition ?? 'italic');
    case 'corr':
    case 'reg':
    case 'expan':
      return parent === 'choice' && reading === 'original' ? [{ does: 'drop' }] : [];
    case 'sic':
    case 'orig':
    case 'abbr':
      return parent === 'choice' && reading === 'corrected' ? [{ does: 'drop' }] : [];
    case 'lb':
      return attributes.break === 'no' ? [] : [{ does: 'break' }];
    default:
      return fixed.get(name) ?? [];
  }
}

function headRole(path: readonly string[]): Role {
  if (['figure', 'table', 'list'].includes(path.at(-1) ?? ''))
    return { does: 'block', kind: 'caption' };
  const depth = path.filter((name) => /^(?:div[1-7]?|lg)$/.test(name)).length;
  return { does: 'block', kind: 'heading', level: Math.min(6, Math.max(1, depth)) };
}

/** A note that is referred to stays in its place; one among words leaves a mark there. */
function noteRoles(
  { attributes, path }: TeiElement,
  marks: TeiFacts['marks'],
  noteNumber: () => number,
): readonly Role[] {
  const id = attributes['xml:id'] ?? '';
  if (marks.has(id) || !inParagraph(path)) return [{ does: 'block', kind: 'note' }];
  const number = noteNumber();
  return [
    { does: 'aside', kind: 'note', id: `note ${number}`, mark: attributes.n ?? `[${number}]` },
  ];
}

function referenceRoles(target: string, marks: TeiFacts['marks']): readonly Role[] {
  const id = target.replace(/^#/, '');
  const mark = target.startsWith('#') ? marks.get(id) : undefined;
  if (mark !== undefined) return [{ does: 'point', to: id, sure: true, mark }];
  const address = plainAddress(target);
  return address === null ? [] : [{ does: 'style', style: 'link', to: address }];
}

const inParagraph = (path: readonly string[]): boolean => path.some((name) => paragraphs.has(name));

const paragraphs = new Set(['p', 'ab', 'l', 'head', 'item', 'cell', 'said', 'titlePart', 'byline']);

function renditionRoles(rendition: string): readonly Role[] {
  const found = renditions.flatMap(([pattern, style]) =>
    pattern.test(rendition) ? [{ does: 'style' as const, style }] : [],
  );
  if (found.length > 0 || /small-?caps|\bsc\b|\bcaps?\b|spaced/i.test(rendition)) return found;
  return [{ does: 'style', style: 'emphasis' }];
}

const renditions: readonly (readonly [RegExp, InlineStyle])[] = [
  [/ital|\bi\b|oblique/i, 'emphasis'],
  [/bold|\bb\b/i, 'strong'],
  [/underl|\bu\b/i, 'underline'],
  [/strike|line-through/i, 'strike'],
  [/sup/i, 'superscript'],
  [/\bsub/i, 'subscript'],
];

const part: readonly Role[] = [{ does: 'part' }];
const quote: readonly Role[] = [{ does: 'block', kind: 'quote' }];

const fixed: ReadonlyMap<string, readonly Role[]> = new Map([
  ...entries(
    'text front body back group div div1 div2 div3 div4 div5 div6 div7 p ab byline docAuthor docDate docImprint docEdition docTitle titlePage imprimatur epigraph salute signed opener closer dateline trailer argument sp speaker stage castList castItem set listBibl bibl label table figure floatingText postscript space',
    { does: 'part' },
  ),
  ...entries('lg', { does: 'stanza' }),
  ...entries('list', { does: 'list' }),
  ...entries('item', { does: 'block', kind: 'item' }),
  ...entries('row', { does: 'row' }),
  ...entries('cell', { does: 'cell' }),
  ...entries('eg egXML', { does: 'block', kind: 'code' }),
  ...entries('emph', { does: 'style', style: 'emphasis' }),
  ...entries('code', { does: 'style', style: 'code' }),
  ...entries('fw', { does: 'drop', step: 'running-heads-left-out' }),
  ...entries('del', { does: 'drop', step: 'deleted-words-left-out' }),
  ...entries('graphic formula notatedMusic', {
    does: 'drop',
    step: 'pictures-left-out',
    example: '',
  }),
  ...entries('teiHeader facsimile standOff xenoData figDesc index interp interpGrp spanGrp fs', {
    does: 'drop',
  }),
]);

function entries(names: string, role: Role): [string, readonly Role[]][] {
  return names.split(' ').map((name) => [name, [role]]);
}
