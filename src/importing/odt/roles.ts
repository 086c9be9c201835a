import { plainAddress } from '../markup/plain-address.ts';
import type { Element } from '../markup/read-markup.ts';
import type { Role, RolesOf } from '../markup/role.ts';
import type { OdtStyles } from './styles.ts';

/** What the elements of an ODF text do. */
export function odtRoles(styles: OdtStyles): RolesOf {
  let note = { id: '', atEnd: false };
  let boxes = 0;
  return ({ name, attributes }) => {
    switch (name) {
      case 'text:h':
        return headingRoles(attributes);
      case 'text:p':
        return paragraphRoles(styles, attributes['text:style-name'] ?? '');
      case 'text:span':
        return inlineRoles(styles, attributes['text:style-name'] ?? '');
      case 'text:a':
        return linkRoles(attributes['xlink:href'] ?? '');
      case 'text:s':
        return [{ does: 'words', words: ' '.repeat(countOf(attributes['text:c'])) }];
      case 'text:note':
        note = {
          id: `note ${attributes['text:id'] ?? ''}`,
          atEnd: attributes['text:note-class'] === 'endnote',
        };
        return [];
      case 'text:note-citation':
        return [{ does: 'point', to: note.id, sure: true }];
      case 'text:note-body':
        return [{ does: 'aside', kind: 'note', ...note }];
      case 'draw:text-box':
        return [{ does: 'aside', kind: 'prose', id: `box ${++boxes}` }];
      default:
        return fixed.get(name) ?? [];
    }
  };
}

function headingRoles(attributes: Element['attributes']): readonly Role[] {
  const level = Number(attributes['text:outline-level'] ?? 1);
  return [{ does: 'block', kind: 'heading', level: Math.min(6, Math.max(1, level || 1)) }];
}

function paragraphRoles(styles: OdtStyles, style: string): readonly Role[] {
  const kind = styles.kindOf(style);
  if (kind === null) return [{ does: 'part' }, ...inlineRoles(styles, style)];
  return [{ does: 'block', ...kind }];
}

const inlineRoles = (styles: OdtStyles, style: string): Role[] =>
  styles.inlineOf(style).map((inline) => ({ does: 'style', style: inline }));

function linkRoles(address: string): readonly Role[] {
  const plain = plainAddress(address);
  return plain === null ? [] : [{ does: 'style', style: 'link', to: plain }];
}

const countOf = (count = '1'): number => Math.min(mostSpaces, Math.max(1, Number(count) || 1));

const mostSpaces = 100;

const fixed: ReadonlyMap<string, readonly Role[]> = new Map([
  ...entries(
    'office:text text:section table:table table:table-header-rows text:numbered-paragraph',
    {
      does: 'part',
    },
  ),
  ...entries('text:list', { does: 'list' }),
  ...entries('text:list-item text:list-header', { does: 'block', kind: 'item' }),
  ...entries('table:table-row', { does: 'row' }),
  ...entries('table:table-cell', { does: 'cell' }),
  ...entries('text:line-break', { does: 'break' }),
  ...entries('text:tab', { does: 'words', words: ' ' }),
  ...entries('text:deletion', { does: 'drop', step: 'deleted-words-left-out' }),
  ...entries('draw:image', { does: 'drop', step: 'pictures-left-out', example: '' }),
  // Tables of contents are made of the headings anew; comments and labels are not of the text.
  ...entries(
    'text:table-of-content text:illustration-index text:table-index text:object-index text:alphabetical-index text:number text:ruby-text office:annotation office:forms office:scripts office:font-face-decls office:automatic-styles draw:object svg:title svg:desc',
    { does: 'drop' },
  ),
]);

function entries(names: string, role: Role): [string, readonly Role[]][] {
  return names.split(' ').map((name) => [name, [role]]);
}
