/**
 * The look on paper: A4, both columns, notes under their row. No row and no note is broken unless it
 * is longer than a sheet.
 * @param runningTitle for the margins of the sheets; `null` for none
 */
export const printStyle = (runningTitle: string | null): string => `
@page { size: A4; margin: 20mm 16mm 20mm;${runningTitle === null ? '' : margins(runningTitle)} }
${runningTitle === null ? '' : '@page :first { @top-center { content: none; } }'}
@media print {
  :root { color-scheme: light; --paper: #fff; --sheet: #fff; --rail: #f5f2ec; --soft: #57514a; --line: #d9d2c5; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body, .noted { max-width: none; padding: 0; font-size: 10.2pt; line-height: 1.42; }
  .skip, .choices, .contents, .changes { display: none; }
  .title { padding: 0 0 8mm; }
  h1 { font-size: 20pt; }
  .author { font-size: 12pt; }
  .source { font-size: 8pt; }
  .columns { margin-top: 0; font-size: 7pt; }
  .columns, .row { grid-template-columns: minmax(0, 1fr) 10mm minmax(0, 1fr); column-gap: 1.5mm; }
  .row { padding: 2.2mm 0; break-inside: avoid; content-visibility: visible; orphans: 3; widows: 3; }
  .row:target, .note:target { background: none; box-shadow: none; }
  .row:has(h2, h3, h4, h5, h6) { break-after: avoid; }
  .row > .number { font-size: 7pt; line-height: 2; }
  .number a { border: 0; padding: 0; }
  .row > .notes { grid-template-columns: minmax(0, 1fr); gap: 1.5mm; margin: 2mm 8mm 0; break-before: avoid; }
  .note:is(article) { padding: 1.4mm 3mm; border-radius: 2mm; font-size: 8.6pt; line-height: 1.4; break-inside: avoid; }
  .note > .back { font-size: 7pt; }
  .note > .about, .note > .tags { font-size: 7.4pt; }
  .tags li { border: 0.2mm solid var(--line); }
  dd { font-size: 8.8pt; }
  dl { columns: 2; column-gap: 8mm; }
  .more { margin-top: 8mm; }
  .more h2 { break-after: avoid; }
  footer { margin-top: 8mm; font-size: 7.4pt; }
  a { color: inherit; text-decoration: none; }
  .body a[href^='http'], dd a[href^='http'] { text-decoration: underline; }
  .term { text-decoration: none; }
  .ref { color: var(--ink); }
}
`;

const margins = (title: string): string => `
  @top-center { content: ${cssString(title)}; font: italic 8pt Georgia, serif; color: #57514a; }
  @bottom-center { content: counter(page) ' / ' counter(pages); font: 8pt Georgia, serif; color: #57514a; }`;

/** UTF-16 units of a title that fit over a sheet. */
const longest = 90;

/** Words as a string of CSS (Syntax Module § 4.3.5): all that is no letter, digit or space, escaped. */
function cssString(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const short = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  const escaped = short
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(
      /[^\p{L}\p{N} ]/gu,
      (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
    );
  return `'${escaped}'`;
}
