import { holds, literals } from './literals.ts';
import { convert, scriptOf } from './script.ts';
import { positionMap, type Edge, type Rewritten, type Splice } from './splice.ts';
import type { Script } from './text.ts';

/** How a stored string is shown. All positions are UTF-16 offsets. */
export interface View {
  readonly shown: string;
  /**
   * Where a stored position is shown. Inside nj, lj, dž shown as one letter it goes outward, by
   * which end of a span it is: a start (as when not said) before the letter, an end behind it.
   */
  readonly toShown: (stored: number, edge?: Edge) => number;
  /** The stored position of a shown one; inside a letter shown as nj, lj, dž likewise outward. */
  readonly toStored: (shown: number, edge: Edge) => number;
}

/**
 * The view of a paragraph. Soft hyphens that are stored stay; those of the hyphenator are shown only.
 * A Cyrillic paragraph has its Latin words on purpose, so `Cyrl` shows it as it is. Whether a whole
 * text needs another script is the caller's to say: a paragraph in English does not know it.
 * @param options.script `null`: as stored
 * @param options.hyphenate gives the text with U+00AD inserted; a result that differs in anything
 * else is ignored, and so are its insertions in addresses, before combining marks, and beside soft
 * hyphens that are stored
 */
export function makeView(
  stored: string,
  options: {
    readonly script: Script | null;
    readonly hyphenate: ((text: string) => string) | null;
  },
): View {
  const { script, hyphenate } = options;
  const isShownAsStored = script === null || (script === 'Cyrl' && scriptOf(stored) === 'Cyrl');
  const written = isShownAsStored ? unchanged(stored) : convert(stored, script);
  const broken =
    hyphenate === null
      ? unchanged(written.text)
      : hyphenated(written.text, hyphenate(written.text));
  const maps = [written, broken]
    .filter(({ splices }) => splices.length > 0)
    .map(({ splices }) => positionMap(splices));
  return {
    shown: broken.text,
    toShown: (stored, edge = 'start') => maps.reduce((at, map) => map.toTarget(at, edge), stored),
    toStored: (shown, edge) => maps.reduceRight((at, map) => map.toSource(at, edge), shown),
  };
}

const unchanged = (text: string): Rewritten => ({ text, splices: [] });

const softHyphen = '\u00AD';

/** The text with those soft hyphens of the hyphenator's result that may stand in it. */
function hyphenated(text: string, result: string): Rewritten {
  const places = insertions(text, result);
  if (places === null) return unchanged(text);
  const untouched = literals(text);
  const splices: Splice[] = [];
  let shown = '';
  let done = 0;
  for (const at of places) {
    if (holds(untouched, at) || isNoPlace(text, at)) continue;
    splices.push({ at, removed: 0, added: 1 });
    shown += text.slice(done, at) + softHyphen;
    done = at;
  }
  return { text: shown + text.slice(done), splices };
}

/** Where soft hyphens were inserted, in offsets of the text; `null` when anything else was done. */
function insertions(text: string, result: string): number[] | null {
  const places: number[] = [];
  let at = 0;
  for (let i = 0; i < result.length; i++) {
    if (at < text.length && result.charCodeAt(i) === text.charCodeAt(at)) at++;
    else if (result.charAt(i) === softHyphen) places.push(at);
    else return null;
  }
  return at === text.length ? places : null;
}

/** Beside a soft hyphen that is there already, before a combining mark, within a surrogate pair. */
const isNoPlace = (text: string, at: number): boolean =>
  /^[\p{M}\u00AD\uDC00-\uDFFF]/u.test(text.slice(at, at + 1)) || text[at - 1] === softHyphen;
