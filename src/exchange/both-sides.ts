import { firstElement } from '../importing/text-format.ts';
import { application } from './tei/header.ts';

/**
 * Whether a file is of a form in which a text comes with both its sides: TEI of ours, or a translation
 * memory; `null` when it is neither. A look at its beginning: cheap enough for every file that comes
 * in.
 */
export function bothSidesForm(bytes: Uint8Array): 'tei' | 'tmx' | null {
  const start = beginning(bytes).replace(/^[\ufeff\s]+/, '');
  const element = firstElement(start);
  if (element === 'tmx') return 'tmx';
  return element === 'TEI' && named.test(start) ? 'tei' : null;
}

/** The header of ours is far shorter, whatever the title. */
const longestBeginning = 64 * 1024;

/** Other programs may write attributes in another order, and in other quotation marks. */
const named = new RegExp(
  `<(?:[\\w.-]+:)?application\\s[^>]*?\\bident\\s*=\\s*["']${application.ident}["']`,
);

/** Markup is ASCII, so that any encoding but UTF-16 is read well enough. */
function beginning(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, longestBeginning));
}
