import { ReadTrouble } from '../read-trouble.ts';

/** What an `xml:id` of ours names. Paragraphs have their own id; a full stop is in no id. */
const prefixes = {
  text: 'text.',
  correction: 'c.',
  annotation: 'note.',
  record: 'record.',
  term: 'term.',
} as const;

/**
 * The `xml:id` of a thing with an id of ours.
 * @throws Error when it is not an id
 */
export const xmlId = (of: keyof typeof prefixes, id: string): string => prefixes[of] + checked(id);

/** The `xml:id` of a paragraph: its id, with a line before it where XML asks for a letter. */
export const paragraphXmlId = (id: string): string => (/^[a-z]/.test(checked(id)) ? id : `_${id}`);

/** The id an `xml:id` was made of. Throws `ReadTrouble` when it is none of ours. */
export function idOf(of: keyof typeof prefixes, xml: string | undefined, line: number): string {
  const prefix = prefixes[of];
  if (xml?.startsWith(prefix) && isId(xml.slice(prefix.length))) return xml.slice(prefix.length);
  throw new ReadTrouble('value', line, 'xml:id');
}

export function paragraphIdOf(xml: string | undefined, line: number): string {
  const id = xml?.replace(/^_/, '') ?? '';
  if (isId(id)) return id;
  throw new ReadTrouble('value', line, 'xml:id');
}

export const isId = (id: string): boolean => /^[a-z0-9-]+$/.test(id);

function checked(id: string): string {
  if (!isId(id)) throw new Error(`"${id}" is no id.`);
  return id;
}
