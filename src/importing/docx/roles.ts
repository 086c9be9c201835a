import { htmlRoles } from '../markup/html-roles.ts';
import type { RolesOf } from '../markup/role.ts';

/** Put before the ids that mammoth makes, so that none of the document’s own can be taken for one. */
export const idPrefix = 'docx-';

/** What the HTML that mammoth makes does: it says by ids which items are notes. */
export const docxRoles: RolesOf = (element) => {
  const { name, attributes } = element;
  if (name === 'li' && noteId.test(attributes.id ?? '')) return [{ does: 'block', kind: 'note' }];
  if (name === 'a' && noteId.test((attributes.href ?? '').slice(1))) {
    return [{ does: 'point', to: (attributes.href ?? '').slice(1), sure: true }];
  }
  return inner(element);
};

const noteId = new RegExp(`^${idPrefix}(?:foot|end)note-[^-]+$`);

/** Where a note came from is told by nothing else: its link back is known as such by its arrow. */
const inner = htmlRoles((address) => (address.startsWith('#') ? address.slice(1) : null));
