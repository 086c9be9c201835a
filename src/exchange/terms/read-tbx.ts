import { caseNames, type CaseForms, type CaseName } from '../../core/cases.ts';
import { foldScript } from '../../core/fold.ts';
import { formKey } from '../../core/glossary/same-words.ts';
import {
  termRead,
  type TermRead,
  type TermsRead,
  type Unread,
} from '../../core/glossary/term-read.ts';
import { tagsFrom } from '../../core/tags.ts';
import { variantKinds, type Variant } from '../../core/term.ts';
import { readXml, type XmlElement } from '../../importing/markup/read-xml.ts';
import { isMoment, isOurId, isParagraphKey, scriptFrom } from './own-values.ts';

/** Whether XML is a glossary: TBX of any version, or the export of MultiTerm. */
export const isTbx = (text: string): boolean => rootOf(text) !== undefined;

const rootOf = (text: string): string | undefined =>
  /<(tbx|martif|mtf)[\s>]/.exec(text.slice(0, 4096))?.[1];

/**
 * The terms of a TBX file: version 3 (ISO 30042:2019) in either style, version 2 (`martif`), or what
 * MultiTerm exports. The first section in our language is the term; the same in the other script
 * goes without saying, and what it is called in other languages is put to its definition.
 * @throws ImportTrouble `entities` when the file declares its own
 */
export function readTbx(text: string): TermsRead {
  const terms: TermRead[] = [];
  const unread: Unread[] = [];
  // Others set their files out with line breaks and indents that nobody typed.
  const exact = /<sourceDesc>\s*<p>Uporedo<\/p>/.test(text.slice(0, 4096));
  let count = 0;
  let entry = newEntry();
  let section = newSection();
  let called = newName();
  readXml(text, (element) => {
    const { name, attributes, path } = element;
    const words = exact ? element.words : element.words.replace(/\s+/g, ' ').trim();
    const type = attributes.type ?? name;
    const isOfName = path.some((outer) => nameElements.has(outer));
    if (name === 'term') called.form = words;
    else if (name === 'note' && path.includes('transacGrp')) {
      takeMoment(entry, new Map(ownNotes([words])).get('at') ?? '');
    } else if (name === 'note') (isOfName ? called : entry).notes.push(words);
    else if (/^definition$/i.test(type)) entry.definitions.push(words);
    else if (/^(?:subjectField|subject)$/i.test(type)) entry.category ||= words;
    else if (type === 'administrativeStatus') called.status = words;
    else if (name === 'language') section.language = attributes.lang ?? '';
    else if (nameElements.has(name) && !path.includes('ntig')) {
      if (called.form !== '') section.names.push(called);
      called = newName();
    } else if (sectionElements.has(name)) {
      section.language ||= languageOf(element);
      if (section.names.length > 0) entry.sections.push(section);
      section = newSection();
    } else if (type === 'transactionType' || type === 'origination') entry.transaction = words;
    else if (name === 'date') takeMoment(entry, `${words}T00:00:00.000Z`);
    else if (name === 'transacGrp') entry.transaction = '';
    else if (entryElements.has(name)) {
      count += 1;
      const term = termOf(entry, attributes.id ?? '');
      if (term) terms.push(term);
      else unread.push({ unit: 'entry', number: count, reason: 'no-term' });
      entry = newEntry();
    }
  });
  const root = rootOf(text);
  if (!new RegExp(`</(?:\\w+:)?${root ?? ''}\\s*>\\s*$`).test(text.slice(-400))) {
    unread.push({ unit: 'entry', number: count + 1, reason: 'truncated' });
  }
  return { terms, unread };
}

const entryElements: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry', 'conceptGrp']);
const sectionElements: ReadonlySet<string> = new Set(['langSec', 'langSet', 'languageGrp']);
const nameElements: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig', 'termGrp']);

/** One thing a concept is called. */
interface Name {
  form: string;
  status: string;
  readonly notes: string[];
}

interface Section {
  language: string;
  readonly names: Name[];
}

interface Entry {
  readonly definitions: string[];
  category: string;
  readonly notes: string[];
  readonly sections: Section[];
  /** The transaction that is being read. */
  transaction: string;
  createdAt: string;
  modifiedAt: string;
}

const newName = (): Name => ({ form: '', status: '', notes: [] });
const newSection = (): Section => ({ language: '', names: [] });
const newEntry = (): Entry => ({
  definitions: [],
  category: '',
  notes: [],
  sections: [],
  transaction: '',
  createdAt: '',
  modifiedAt: '',
});

const languageOf = ({ attributes }: XmlElement): string =>
  attributes['xml:lang'] ?? attributes.lang ?? '';

function takeMoment(entry: Entry, at: string): void {
  if (!isMoment(at)) return;
  if (entry.transaction === 'origination') entry.createdAt = at;
  else if (entry.transaction === 'modification') entry.modifiedAt = at;
}

function termOf(entry: Entry, id: string): TermRead | null {
  const ours = entry.sections.find(({ language }) => isOurs(language)) ?? entry.sections[0];
  const preferred =
    ours?.names.find(({ status }) => status.startsWith('preferredTerm')) ?? ours?.names[0];
  if (!ours || !preferred) return null;
  const own = ownNotes(entry.notes);
  const values = (name: string): string[] =>
    own.filter(([which]) => which === name).map(([, value]) => value);
  const elsewhere = entry.sections.filter((one) => one !== ours && !isSameWritten(one, ours));
  return termRead(preferred.form, {
    id: isOurId(id) ? id : null,
    variants: ours.names.filter((one) => one !== preferred).map(variantOf),
    cases: casesOf(preferred),
    script: scriptFrom(values('script')[0] ?? ''),
    definition: [
      ...entry.definitions,
      ...foreignNotes(entry.notes),
      ...ours.names.flatMap(({ notes }) => foreignNotes(notes)),
      ...elsewhere.map(
        ({ language, names }) => `${language}: ${names.map(({ form }) => form).join(', ')}`,
      ),
    ]
      .filter(Boolean)
      .join('\n\n'),
    category: entry.category,
    tags: tagsFrom(values('tag').join(' ')),
    paragraphKeys: values('paragraph').filter(isParagraphKey),
    createdAt: entry.createdAt,
    modifiedAt: entry.modifiedAt,
  });
}

const isOurs = (language: string): boolean => /^(?:sr|sh|bs|hr|cnr|scc|srp)\b/i.test(language);

/** Whether a section says what another says, in the other script. */
const isSameWritten = (one: Section, other: Section): boolean =>
  isOurs(one.language) &&
  one.names.every(({ form }) => other.names.some((name) => isSameForm(name.form, form)));

const isSameForm = (one: string, other: string): boolean =>
  formKey(one) === formKey(other) || foldScript(one) === foldScript(other);

function variantOf({ form, status, notes }: Name): Variant {
  const own = new Map(ownNotes(notes));
  const kind =
    variantKinds.find((one) => one === own.get('kind')) ??
    (status.startsWith('deprecatedTerm') ? 'forbidden' : 'other');
  const cell = caseNames.find((one) => one === own.get('cell'));
  return { form, kind, ...(cell ? { cell } : {}) };
}

const casesOf = ({ notes }: Name): Partial<CaseForms> => {
  const own = new Map(ownNotes(notes));
  const cells = caseNames.flatMap((name): [CaseName, string][] => {
    const form = own.get(`case ${name}`);
    return form === undefined ? [] : [[name, form]];
  });
  return Object.fromEntries(cells);
};

/** What our own notes say, by their names. */
const ownNotes = (notes: readonly string[]): [string, string][] =>
  notes.flatMap((note): [string, string][] => {
    const [, name, value] = ownNote.exec(note) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value]];
  });

const foreignNotes = (notes: readonly string[]): string[] =>
  notes.filter((note) => !ownNote.test(note));

const ownNote = /^uporedo:((?:case )?[a-z-]+) ([^]*)$/;
