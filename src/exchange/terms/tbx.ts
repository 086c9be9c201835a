import type { Term, Variant } from '../../core/term.ts';
import { scriptOf } from '../../core/script.ts';
import { xmlAttributes, xmlText } from '../xml.ts';
import { eachGlossary, termInScript, type Glossary } from './glossary.ts';

/**
 * A glossary as TBX (ISO 30042:2019), dialect TBX-Basic in DCA style: a concept for each term, with
 * what is said of it and a section for the script it is stored in. Heeds `script`: the other script
 * becomes a section of its own beside it. What TBX-Basic has no category for stands in notes that
 * begin with `uporedo:`.
 */
export const tbx = eachGlossary('tbx', (glossary) => writeTbx(glossary));

/** @see tbx */
export function writeTbx(glossary: Glossary): string {
  const language = primaryLanguage(glossary.language);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="${language}">`,
    '<tbxHeader>',
    '<fileDesc>',
    `<titleStmt><title>${xmlText(glossary.title)}</title></titleStmt>`,
    '<sourceDesc><p>Uporedo</p></sourceDesc>',
    '</fileDesc>',
    '</tbxHeader>',
    '<text>',
    '<body>',
    ...glossary.terms.flatMap((term) => concept(term, glossary, language)),
    '</body>',
    '</text>',
    '</tbx>',
  ];
  return `${lines.join('\n')}\n`;
}

function concept(term: Term, glossary: Glossary, language: string): string[] {
  const stored = termSection(term, language);
  const other = termSection(termInScript(term, glossary), language);
  return [
    `<conceptEntry${xmlAttributes({ id: term.id })}>`,
    ...transaction('origination', term.createdAt),
    ...transaction('modification', term.modifiedAt),
    ...element('descrip', { type: 'subjectField' }, term.category),
    ...element('descrip', { type: 'definition' }, term.definition),
    ...term.tags.flatMap((tag) => note('tag', tag)),
    ...note('script', term.script ?? ''),
    ...term.paragraphIds.flatMap((key) => note('paragraph', key)),
    ...stored,
    ...(glossary.script !== null && other.join() !== stored.join() ? other : []),
    '</conceptEntry>',
  ];
}

function termSection(term: Term, language: string): string[] {
  const script = southSlavic.has(language) ? `-${scriptOf(term.canonical)}` : '';
  const cells = Object.entries(term.cases ?? {});
  return [
    `<langSec xml:lang="${language}${script}">`,
    '<termSec>',
    `<term>${xmlText(term.canonical)}</term>`,
    status('preferredTerm'),
    ...cells.flatMap(([cell, form]) => note(`case ${cell}`, form, true)),
    '</termSec>',
    ...term.variants.flatMap(variantSection),
    '</langSec>',
  ];
}

const variantSection = ({ form, kind, cell }: Variant): string[] => [
  '<termSec>',
  `<term>${xmlText(form)}</term>`,
  status(statuses[kind]),
  ...(kind === 'inflected' ? element('termNote', { type: 'termType' }, 'variant') : []),
  ...note('kind', kind),
  ...note('cell', cell ?? ''),
  '</termSec>',
];

const statuses: Readonly<Record<Variant['kind'], string>> = {
  damaged: 'supersededTerm',
  forbidden: 'deprecatedTerm',
  inflected: 'admittedTerm',
  other: 'admittedTerm',
};

const status = (which: string): string =>
  `<termNote type="administrativeStatus">${which}-admn-sts</termNote>`;

/** The element only holds a day; the moment stands in a note beside it. */
const transaction = (type: string, at: string): string[] =>
  /^\d{4}-\d\d-\d\dT/.test(at)
    ? [
        '<transacGrp>',
        `<transac type="transactionType">${type}</transac>`,
        `<date>${at.slice(0, 10)}</date>`,
        ...note('at', at),
        '</transacGrp>',
      ]
    : [];

const note = (name: string, words: string, isKeptEmpty = false): string[] =>
  words === '' && !isKeptEmpty ? [] : [`<note>uporedo:${name} ${xmlText(words)}</note>`];

const element = (name: string, attributes: Record<string, string>, words: string): string[] =>
  words === '' ? [] : [`<${name}${xmlAttributes(attributes)}>${xmlText(words)}</${name}>`];

/** The language without script and region; a glossary that does not say is Serbian. */
const primaryLanguage = (tag: string): string =>
  /^([a-z]{2,3})(?:-|$)/i.exec(tag)?.[1]?.toLowerCase() ?? 'sr';

/** Languages that are written in both scripts. */
const southSlavic: ReadonlySet<string> = new Set(['sr', 'sh', 'bs', 'hr', 'cnr']);
