import { likeliest, type RightForm } from '../cleaning/right-forms.ts';
import type { Knows } from '../cleaning/paradigm.ts';
import { occurrences, type Occurrence } from '../occurrences.ts';
import type { Row } from '../row.ts';
import { scriptOf, toCyrillic } from '../script.ts';
import { sentenceAt } from '../sentence.ts';
import type { Script, Span } from '../text.ts';
import { snapToWords, words } from '../words.ts';
import type { Authority, TermAuthority } from './authority.ts';

/** What the audit needs of a row; `Row` is one. */
export type AuditedRow = Pick<Row, 'place' | 'id' | 'original' | 'cleaned' | 'map'>;

/**
 * How a term is written at a place: its canonical form in any case, an adjective made of it, one of
 * its variants, in the script it must not stand in, or in words the glossary has not where the
 * original has the term.
 */
export type RenderingKind =
  'canonical' | 'possessive' | 'damaged' | 'forbidden' | 'other' | 'script' | 'unlisted';

/** A place on the cleaned side where a term stands, or what stands for it. */
export interface AuditPlace {
  readonly termId: string;
  /** 0-based number of the row in its text. */
  readonly place: number;
  readonly paragraphId: string;
  /** UTF-16 offsets in the cleaned paragraph. */
  readonly span: Span;
  /** What stands there. */
  readonly words: string;
  readonly kind: RenderingKind;
  /** What the words are a form of; of unlisted ones the words themselves until they are grouped. */
  readonly base: string;
  /** Whether it is as the glossary wants it. */
  readonly agrees: boolean;
  /** What should stand there, likeliest first: in the case, script and capitals of the place. */
  readonly rights: readonly string[];
}

/** The places of the terms in some rows, in their order. Linear in their words. */
export function auditRows(rows: readonly AuditedRow[], authority: Authority): AuditPlace[] {
  return rows.flatMap((row) => auditRow(row, authority));
}

function auditRow(row: AuditedRow, authority: Authority): AuditPlace[] {
  const found = occurrences(row.cleaned, authority.matcher);
  const places = found.map((one) => listed(one, row, authority));
  if (row.original === row.cleaned) return places;
  const unlisted = lost(row, found, authority);
  return unlisted.length === 0
    ? places
    : [...places, ...unlisted].toSorted((a, b) => a.span.start - b.span.start);
}

function listed(found: Occurrence, row: AuditedRow, authority: Authority): AuditPlace {
  const term = authority.termOf(found.termId);
  const { start, end } = found;
  const standing = row.cleaned.slice(start, end);
  const isVariant = found.kind === 'damaged' || found.kind === 'forbidden';
  const isInWrongScript =
    !isVariant && term.script !== undefined && scriptOf(standing) !== term.script;
  const agrees = !isVariant && !isInWrongScript;
  const written = found.kind === 'inflected' ? 'canonical' : found.kind;
  return {
    ...at(row, found.termId, { start, end }),
    kind: isInWrongScript ? 'script' : written,
    base: found.base,
    agrees,
    rights: agrees ? [] : fitted(rightsOf(found, term), row, found, term, authority.knows),
  };
}

/** Forms that may stand for an occurrence; one in the wrong script only changes its script. */
function rightsOf(found: Occurrence, term: TermAuthority): readonly RightForm[] {
  const isVariant = found.kind === 'damaged' || found.kind === 'forbidden';
  if (!isVariant) return [{ form: found.form, cells: found.cells }];
  return term.rightsFor(found.base, found.form);
}

/** What stands on the cleaned side where the original has a term, and no term is. */
function lost(row: AuditedRow, found: readonly Occurrence[], authority: Authority): AuditPlace[] {
  const places: AuditPlace[] = [];
  for (const origin of occurrences(row.original, authority.matcher)) {
    const { start, end, kept } = row.map.toCleaned(origin);
    if (start === end || kept === 1) continue;
    if (found.some((one) => one.start < end && start < one.end)) continue;
    const span = snapToWords(row.cleaned, { start, end });
    const standing = row.cleaned.slice(span.start, span.end);
    if (!standsAmongTheSame(row, origin)) continue;
    const most = words(row.original.slice(origin.start, origin.end)).length + 2;
    const count = words(standing).length;
    if (count === 0 || count > most || places.some((one) => one.span.end > span.start)) continue;
    const term = authority.termOf(origin.termId);
    places.push({
      ...at(row, origin.termId, span),
      kind: 'unlisted',
      base: standing,
      agrees: false,
      rights: fitted(originRights(origin, term), row, span, term, authority.knows),
    });
  }
  return places;
}

/** Whether a word beside a span of the original was kept: a sentence written anew tells nothing. */
function standsAmongTheSame({ original, map }: AuditedRow, { start, end }: Span): boolean {
  const before = words(original.slice(Math.max(0, start - reach), start)).at(-1);
  const after = words(original.slice(end, end + reach))[0];
  const beside = [
    before && shifted(before, Math.max(0, start - reach)),
    after && shifted(after, end),
  ].filter((word) => word !== undefined);
  return beside.length === 0 || beside.some((word) => map.toCleaned(word).kept > 0.5);
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The forms in the cases the original’s form may be. */
function originRights(origin: Occurrence, term: TermAuthority): readonly RightForm[] {
  if (origin.base !== term.canonical) return term.rightsFor(origin.base, origin.form);
  return origin.kind === 'possessive'
    ? [{ form: origin.form, cells: [] }]
    : term.formsIn(origin.cells);
}

const at = (row: AuditedRow, termId: string, span: Span) => ({
  termId,
  place: row.place,
  paragraphId: row.id,
  span,
  words: row.cleaned.slice(span.start, span.end),
});

/** Right forms for a place: likeliest first, in its script and with its capitals. */
function fitted(
  rights: readonly RightForm[],
  { cleaned }: AuditedRow,
  { start, end }: Span,
  term: TermAuthority,
  knows: Knows,
): string[] {
  const standing = cleaned.slice(start, end);
  const likely = likeliest(rights, wordsBefore(cleaned, start), knows);
  const others = rights.map(({ form }) => form).filter((form) => !likely.includes(form));
  const script: Script = term.script ?? scriptOf(cleaned);
  const isFirst = /^\p{Lu}/u.test(standing) && beginsSentence(cleaned, start);
  const isShouted = standing.length > 3 && standing === standing.toUpperCase();
  const shown = [...likely, ...others].map((form) => {
    const written = term.inScript(form, script);
    if (isShouted) return written.toUpperCase();
    return isFirst ? written.charAt(0).toUpperCase() + written.slice(1) : written;
  });
  return [...new Set(shown)].filter((form) => form !== standing);
}

function beginsSentence(text: string, start: number): boolean {
  const sentence = sentenceAt(text, start);
  return !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, start));
}

/** The two words before a position, nearest first, as far as nothing but spaces parts them; Cyrillic. */
function wordsBefore(text: string, start: number): string[] {
  const before = text.slice(Math.max(0, start - reach), start);
  const [, next, nearest] = /(?:([\p{L}\p{M}]+)\s+)?([\p{L}\p{M}]+)\s+$/u.exec(before) ?? [];
  return [nearest, next].filter((word) => word !== undefined).map(toCyrillic);
}

/** How far back the words before a place are looked at, in UTF-16 units. */
const reach = 60;
