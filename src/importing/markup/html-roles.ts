import type { InlineStyle } from '../../core/structure.ts';
import { hintsOf } from './html-hints.ts';
import type { Element } from './read-markup.ts';
import type { Role, RolesOf } from './role.ts';
import { plainAddress } from './plain-address.ts';

/**
 * What the elements of HTML do.
 *
 * @param idOf the id, over all files read together, an address leads to; `null` when it leads away
 */
export const htmlRoles =
  (idOf: (address: string) => string | null): RolesOf =>
  (element) => {
    const { name, attributes } = element;
    const left = leftOut(element);
    if (left) return [left];
    if (name === 'a') return linkRoles(element, idOf);
    const hints = hintsOf(element);
    if (hints.some(({ does }) => does === 'block' || does === 'stanza' || does === 'drop')) {
      return hints;
    }
    return [...(fixed.get(name) ?? []), ...hints, ...styleRoles(attributes.style)];
  };

/** Words of a page that are not of its text: never shown, never run. */
function leftOut({ name, attributes }: Element): Role | null {
  if (name === 'script') {
    return { does: 'drop', step: 'scripts-left-out', example: attributes.src ?? '' };
  }
  if (pictures.has(name)) {
    const example = attributes.alt ?? attributes.alttext ?? attributes.title ?? '';
    return { does: 'drop', step: 'pictures-left-out', example };
  }
  return unread.has(name) || attributes.hidden !== undefined ? { does: 'drop' } : null;
}

const pictures = new Set(['img', 'svg', 'math', 'canvas', 'video']);

const unread = new Set(
  'head style template noscript iframe object embed audio map textarea select button datalist rt rp noframes noembed xmp'.split(
    ' ',
  ),
);

function linkRoles(
  { attributes }: Element,
  idOf: (address: string) => string | null,
): readonly Role[] {
  const address = attributes.href;
  if (address === undefined) return [];
  const id = idOf(address);
  if (id !== null) return [{ does: 'point', to: id, sure: isNoteLink(attributes) }];
  const plain = plainAddress(address);
  return plain === null ? [] : [{ does: 'style', style: 'link', to: plain }];
}

const isNoteLink = (attributes: Element['attributes']): boolean =>
  /\bnoteref\b/.test(`${attributes['epub:type'] ?? ''} ${attributes.role ?? ''}`) ||
  /\b(?:footnote-?ref|noteref|footnote-reference)\b/i.test(attributes.class ?? '');

function styleRoles(style: string | undefined): readonly Role[] {
  if (style === undefined) return [];
  return inlineCss.flatMap(([pattern, role]) => (pattern.test(style) ? [role] : []));
}

const set = (style: InlineStyle): Role => ({ does: 'style', style });

const inlineCss: readonly (readonly [RegExp, Role])[] = [
  [/font-style\s*:\s*(?:italic|oblique)/i, set('emphasis')],
  [/font-weight\s*:\s*(?:bold|[6-9]00)/i, set('strong')],
  [/text-decoration[^;]*underline/i, set('underline')],
  [/text-decoration[^;]*line-through/i, set('strike')],
];

const fixed: ReadonlyMap<string, readonly Role[]> = new Map([
  ...entries(
    'address article aside body center dd details dialog div dl dt fieldset figure footer form header hgroup hr html legend main nav p section summary table tbody thead tfoot',
    { does: 'part' },
  ),
  ...[1, 2, 3, 4, 5, 6].flatMap((level) =>
    entries(`h${level}`, { does: 'block', kind: 'heading', level }),
  ),
  ...entries('blockquote', { does: 'block', kind: 'quote' }),
  ...entries('pre listing', { does: 'block', kind: 'code' }),
  ...entries('figcaption caption', { does: 'block', kind: 'caption' }),
  ...entries('ul ol menu dir', { does: 'list' }),
  ...entries('li', { does: 'block', kind: 'item' }),
  ...entries('tr', { does: 'row' }),
  ...entries('td th', { does: 'cell' }),
  ...entries('br', { does: 'break' }),
  ...entries('em i cite dfn var', set('emphasis')),
  ...entries('strong b', set('strong')),
  ...entries('u ins', set('underline')),
  ...entries('s strike del', set('strike')),
  ...entries('sup', set('superscript')),
  ...entries('sub', set('subscript')),
  ...entries('code kbd samp tt', set('code')),
]);

function entries(names: string, role: Role): [string, readonly Role[]][] {
  return names.split(' ').map((name) => [name, [role]]);
}
