import { correctionKinds, placeCorrections } from './correction.ts';
import type { Correction, CorrectionKind, Explanation } from './correction.ts';
import type { Paragraph, Script } from './text.ts';

/** An edition's corrections as they come in a file, with what the file says of its text. */
export interface Ledger {
  readonly text: LedgerText;
  readonly corrections: readonly LedgerCorrection[];
}

interface LedgerText {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly source: string;
  readonly sourceUrl: string;
  readonly script: Script;
  /** SHA-256 of the original's file, in hexadecimal. */
  readonly sha256: string;
}

interface LedgerCorrection {
  readonly id: string;
  /** Ordinal of its paragraph, from 1. */
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
  readonly kind: CorrectionKind;
  readonly explanation: Explanation;
}

/**
 * A ledger from parsed JSON. Keys it does not know are left out.
 * @throws Error naming the place and what is wrong there
 */
export function readLedger(json: unknown): Ledger {
  if (own(json, 'ledger', 'schema') !== 1) throw new Error('ledger.schema: expected 1.');
  const list = own(json, 'ledger', 'corrections');
  if (!Array.isArray(list)) throw new Error('ledger.corrections: expected a list.');
  const corrections = list.map((entry, index) => readCorrection(entry, `corrections[${index}]`));
  const ids = new Set<string>();
  for (const { id } of corrections) {
    if (ids.has(id)) throw new Error(`corrections: the id "${id}" is used twice.`);
    ids.add(id);
  }
  return { text: readText(own(json, 'ledger', 'text')), corrections };
}

/**
 * The ledger's corrections as rows to store, all accepted.
 * @param at when they were taken in (ISO)
 * @throws Error when a paragraph is missing, `before` is not what stands there, or two overlap
 */
export function ledgerCorrections(
  { text, corrections }: Ledger,
  paragraphs: readonly Paragraph[],
  at: string,
): Correction[] {
  const places = new Map(paragraphs.map(({ ordinal }, place) => [ordinal, place]));
  const rows = corrections.map(({ paragraph: ordinal, ...correction }): Correction => {
    const place = places.get(ordinal);
    const paragraph = place === undefined ? undefined : paragraphs[place];
    if (place === undefined || !paragraph) {
      throw new Error(`Correction ${correction.id}: the text has no paragraph ${ordinal}.`);
    }
    return {
      ...correction,
      id: `${text.id}-${correction.id}`,
      textId: text.id,
      paragraphId: paragraph.id,
      place,
      confidence: 1,
      state: 'accepted',
      isDecided: true,
      by: 'edition',
      rule: null,
      group: null,
      alternatives: [],
      at,
    };
  });
  for (const { id, ordinal, original } of paragraphs) {
    try {
      placeCorrections(
        original,
        rows.filter(({ paragraphId }) => paragraphId === id),
      );
    } catch (cause) {
      throw new Error(`The ledger does not fit paragraph ${ordinal}.`, { cause });
    }
  }
  return rows;
}

function readText(json: unknown): LedgerText {
  const at = 'text';
  if (own(json, at, 'language') !== 'sr') throw new Error('text.language: expected "sr".');
  return {
    id: matching(json, at, 'id', address),
    title: matching(json, at, 'title', filled),
    author: matching(json, at, 'author', anything),
    source: matching(json, at, 'source', anything),
    sourceUrl: matching(json, at, 'sourceUrl', webAddress),
    script: oneOf(json, at, 'script', ['Cyrl', 'Latn']),
    sha256: matching(json, at, 'sha256', /^[0-9a-f]{64}$/),
  };
}

function readCorrection(json: unknown, at: string): LedgerCorrection {
  const explanation = own(json, at, 'explanation');
  return {
    id: matching(json, at, 'id', address),
    paragraph: wholeNumber(json, at, 'paragraph', 1),
    from: wholeNumber(json, at, 'from', 0),
    to: wholeNumber(json, at, 'to', 0),
    before: matching(json, at, 'before', anything),
    after: matching(json, at, 'after', anything),
    kind: oneOf(json, at, 'kind', correctionKinds),
    explanation: {
      sr: matching(explanation, `${at}.explanation`, 'sr', filled),
      en: matching(explanation, `${at}.explanation`, 'en', filled),
    },
  };
}

const address = /^[a-z0-9-]+$/;
const filled = /\S/;
const anything = /^/;
const webAddress = /^(?:https?:\/\/\S+)?$/;

/** Only an object's own property counts, so that nothing is read from a prototype. */
function own(json: unknown, at: string, key: string): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new Error(`${at}: expected an object.`);
  }
  return Object.getOwnPropertyDescriptor(json, key)?.value;
}

function matching(json: unknown, at: string, key: string, pattern: RegExp): string {
  const value = own(json, at, key);
  if (typeof value !== 'string') throw new Error(`${at}.${key}: expected a text.`);
  if (!pattern.test(value)) throw new Error(`${at}.${key}: "${value}" is not accepted here.`);
  return value;
}

function wholeNumber(json: unknown, at: string, key: string, least: number): number {
  const value = own(json, at, key);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) {
    throw new Error(`${at}.${key}: expected a whole number from ${least} up.`);
  }
  return value;
}

function oneOf<T extends string>(json: unknown, at: string, key: string, known: readonly T[]): T {
  const value = own(json, at, key);
  const found = known.find((one) => one === value);
  if (!found) throw new Error(`${at}.${key}: expected one of ${known.join(', ')}.`);
  return found;
}
