import { caseNames, type CaseForms, type CaseName } from '../src/core/cases.ts';
import type { GlossaryTerm } from '../src/core/cleaning/glossary-forms.ts';
import type { Unread } from '../src/core/glossary/term-read.ts';
import { readTerms } from '../src/exchange/terms/read-terms.ts';
import { ImportTrouble } from '../src/importing/trouble.ts';
import { BadInput } from './complaint.ts';
import { readBytes, readText } from './read-file.ts';

/** @throws BadInput naming the file, and the line or entry that is not understood */
export async function readGlossary(file: string): Promise<GlossaryTerm[]> {
  if (/\.(?:tbx|csv|tsv|utf8)$/i.test(file)) return fromTerms(file);
  const text = (await readText(file)).text.replace(/^\uFEFF/, '');
  return /^\s*[[{]/.test(text) ? fromJson(file, text) : fromLines(file, text);
}

/** A glossary as the app writes it, or as other programs do. */
async function fromTerms(file: string): Promise<GlossaryTerm[]> {
  try {
    const { read } = await readTerms(await readBytes(file), file);
    const [unread] = read.unread;
    if (unread) throw new BadInput(`${file}: ${whyUnread(unread)}`);
    return read.terms.map(({ canonical, variants, cases }) => ({ canonical, variants, cases }));
  } catch (error) {
    if (!(error instanceof ImportTrouble)) throw error;
    throw new BadInput(`${file}: this is not a glossary (${error.kind}).`);
  }
}

function whyUnread({ unit, number, reason }: Unread): string {
  const reasons = {
    'no-term': 'has no term',
    quotes: 'has a quotation mark that is not closed',
    truncated: 'is where the file breaks off',
  };
  return `${unit} ${number} ${reasons[reason]}.`;
}

/** `Мао Цедунг = Мао Тсе-тунг; Мао Тсетунг`; empty lines and those that begin with # do not count. */
function fromLines(file: string, text: string): GlossaryTerm[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [canonical = '', ...rest] = line.split(/[=\t]/);
    const variants = rest.join(';').split(';').map(trimmed).filter(Boolean);
    if (canonical.trim() === '' || variants.length === 0) {
      throw new BadInput(`${file}: line ${i + 1} is not "right form = wrong form".`);
    }
    return [termOf(canonical.trim(), variants)];
  });
}

function fromJson(file: string, text: string): GlossaryTerm[] {
  const entries = parsed(file, text);
  if (!Array.isArray(entries)) throw new BadInput(`${file}: a list of terms is expected.`);
  return entries.map((entry: unknown, i) => {
    const { canonical, variants, cases } = Object(entry) as Record<string, unknown>;
    const forms = Array.isArray(variants) ? variants.map(formOf) : [];
    if (typeof canonical !== 'string' || canonical.trim() === '' || forms.includes(null)) {
      throw new BadInput(`${file}: term ${i + 1} lacks "canonical" or has bad "variants".`);
    }
    const term = termOf(
      canonical.trim(),
      forms.filter((form) => form !== null),
    );
    return cases === undefined
      ? term
      : { ...term, cases: casesOf(`${file}: term ${i + 1}`, cases) };
  });
}

/** Cells of a table of case forms, as the app keeps them; an empty form says that there is none. */
function casesOf(where: string, cases: unknown): Partial<CaseForms> {
  if (typeof cases !== 'object' || cases === null || Array.isArray(cases)) {
    throw new BadInput(`${where} has bad "cases": {"genitive-singular": "…"} is expected.`);
  }
  const cells = Object.entries(cases).map(([name, form]: [string, unknown]) => {
    if (!isCaseName(name)) {
      const known = caseNames.join(', ');
      throw new BadInput(`${where} has no case "${name}". Cases are: ${known}.`);
    }
    if (typeof form !== 'string') {
      throw new BadInput(`${where} has a "${name}" that is no text.`);
    }
    return [name, form.trim()] as const;
  });
  return Object.fromEntries(cells);
}

const isCaseName = (name: string): name is CaseName => caseNames.some((known) => known === name);

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput(`${file}: this is not JSON.`);
  }
}

/** A variant as a string, or as the app keeps it; inflected ones are no errors. */
function formOf(variant: unknown): string | null {
  if (typeof variant === 'string') return variant.trim() || null;
  const { form, kind } = Object(variant) as { form?: unknown; kind?: unknown };
  if (typeof form !== 'string') return null;
  return kind === 'inflected' ? '' : form.trim();
}

const trimmed = (text: string): string => text.trim();

const termOf = (canonical: string, forms: readonly string[]): GlossaryTerm => ({
  canonical,
  variants: forms.filter(Boolean).map((form) => ({ form, kind: 'damaged' })),
});
