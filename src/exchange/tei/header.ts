import { correctionKinds, type Correction } from '../../core/correction.ts';
import type { Text } from '../../core/text.ts';
import type { ExportWords } from '../export-words.ts';
import { xmlAttributes } from '../xml.ts';
import type { TeiCharacters } from './characters.ts';

/** How `appInfo` names what made a file, and the version of the subset of TEI it is written in. */
export const application = { ident: 'uporedo-tei', version: 1 } as const;

/**
 * `teiHeader` (TEI P5 Guidelines, chapter 2): the work, the files its sides were read from, who made
 * corrections and of what kinds they are.
 * @param at when it is made, ISO 8601
 * @param characters written last: it declares what was used up to here
 */
export function writeHeader(
  text: Text,
  words: ExportWords,
  at: string,
  characters: TeiCharacters,
): string {
  const { write } = characters;
  const { title, author, edition } = text;
  const { tei, kinds, language } = words;
  const responsible = makers
    .map(
      (by) =>
        `<respStmt xml:id="by.${by}"><resp>${write(tei.corrections)}</resp><name>${write(words.by[by])}</name></respStmt>`,
    )
    .join('\n');
  const sources = [fileOf('original', text, write), edition && fileOf('edition', edition, write)];
  const categories = correctionKinds
    .map(
      (kind) =>
        `<category xml:id="kind.${kind}"><catDesc>${write(kinds[kind])}</catDesc></category>`,
    )
    .join('\n');
  return `<teiHeader${xmlAttributes({ 'xml:lang': language })}>
<fileDesc>
<titleStmt>
<title>${write(title)}</title>
<author>${write(author)}</author>
${responsible}
</titleStmt>
<publicationStmt><p>${write(tei.made)} <date${xmlAttributes({ when: dateOf(at) })}/></p></publicationStmt>
<sourceDesc>
${sources.filter((source) => source !== null).join('\n')}
</sourceDesc>
</fileDesc>
<encodingDesc>
<appInfo><application ident="${application.ident}" version="${application.version}"><label>Uporedo</label></application></appInfo>
<editorialDecl><correction method="markup"><p>${write(tei.editorial)}</p></correction></editorialDecl>
<classDecl>
<taxonomy xml:id="kinds">
${categories}
</taxonomy>
</classDecl>
${characters.declaration()}</encodingDesc>
</teiHeader>
`;
}

export const makers = ['rule', 'edition', 'hand'] as const satisfies readonly Correction['by'][];

const fileOf = (
  type: 'original' | 'edition',
  { source, sha256, encoding }: Pick<Text, 'source' | 'sha256' | 'encoding'>,
  write: (words: string) => string,
): string =>
  `<bibl type="${type}"><title>${write(source)}</title><idno type="sha256">${write(sha256)}</idno><note type="encoding">${write(encoding)}</note></bibl>`;

/** A date as XML Schema has them; left out if it is none. */
const dateOf = (at: string): string | undefined =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(at) ? at : undefined;
