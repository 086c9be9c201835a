import { xmlText } from '../xml.ts';

/**
 * What XML 1.0 cannot hold (§ 2.2): control characters, half surrogates, U+FFFE and U+FFFF. In TEI each
 * becomes a `g`, which points at a description in the header (Guidelines, chapter 5).
 */
const beyondXml = /(?![\t\n\r])\p{Cc}(?<![\x7f-\x9f])|\p{Surrogate}|[\ufffe\uffff]/gu;

/** Writes words as content of TEI, and remembers what it had to write as `g`. */
export class TeiCharacters {
  readonly #used = new Set<string>();

  readonly write = (words: string): string => {
    if (words.search(beyondXml) === -1) return xmlText(words);
    let done = 0;
    let written = '';
    for (const { 0: character, index } of words.matchAll(beyondXml)) {
      const id = idOf(character);
      this.#used.add(id);
      written += `${xmlText(words.slice(done, index))}<g ref="#${id}">\ufffd</g>`;
      done = index + 1;
    }
    return written + xmlText(words.slice(done));
  };

  /** `charDecl` for what was used so far; empty when that is nothing. */
  declaration(): string {
    if (this.#used.size === 0) return '';
    const described = [...this.#used]
      .sort()
      .map((id) => `<char xml:id="${id}"><mapping type="codepoint">${codeOf(id)}</mapping></char>`);
    return `<charDecl>\n${described.join('\n')}\n</charDecl>\n`;
  }
}

const idOf = (character: string): string =>
  `u.${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const codeOf = (id: string): string => `U+${id.slice(2).toUpperCase()}`;

/** The UTF-16 unit a `g` of ours stands for; `null` when it is none of ours. */
export function characterOf(reference: string | undefined): string | null {
  const code = /^#u\.([0-9a-f]{4})$/.exec(reference ?? '')?.[1];
  return code === undefined ? null : String.fromCharCode(parseInt(code, 16));
}
