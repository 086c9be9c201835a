import { xmlAttributes } from '../xml.ts';
import { featureStructure } from './features.ts';
import { isId, paragraphXmlId } from './ids.ts';

/**
 * Where links and references lead, as `target`. An address that is no URI (RFC 3986), or a paragraph
 * that is not there, is kept in a feature structure besides.
 */
export class LinkTargets {
  readonly #isHere: (paragraphId: string) => boolean;
  readonly #odd = new Map<string, string>();

  constructor(isHere: (paragraphId: string) => boolean) {
    this.#isHere = isHere;
  }

  readonly attributes = (to: string | undefined, isNote: boolean): string => {
    if (to === undefined) return '';
    if (isNote && isId(to) && this.#isHere(to)) {
      return xmlAttributes({ target: `#${paragraphXmlId(to)}` });
    }
    if (!isNote && uri.test(to)) return xmlAttributes({ target: to });
    const id = this.#odd.get(to) ?? `target.${this.#odd.size + 1}`;
    this.#odd.set(to, id);
    return xmlAttributes({ ana: `#${id}` });
  };

  structures(write: (words: string) => string): string[] {
    return [...this.#odd].map(([to, id]) =>
      featureStructure({ type: 'target', 'xml:id': id }, { to }, write),
    );
  }
}

/** With a scheme, so that it is no pointer into the document. */
const uri =
  /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})+(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*)?$/i;
