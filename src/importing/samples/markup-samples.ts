import type { Book, MadeBlock, Run } from './book.ts';

/** A page of HTML, with things in it that are never to be run, loaded or shown. */
export function bookAsHtml(book: Book): string {
  const notes: string[] = [];
  const body = book.chapters.map((blocks) => htmlBody(blocks, notes, '')).join('\n');
  return `<!DOCTYPE html>
<html lang="${book.language}"><head><meta charset="utf-8"><title>${escaped(book.title)}</title>
<meta name="author" content="${escaped(book.author)}"><style>p { color: red }</style>
<script>document.write('${hostile}')</script></head>
<body>${body}<img src="https://example.org/x.png" alt="слика" onerror="alert('${hostile}')">
<section>${notes.join('\n')}</section></body></html>`;
}

/** Words that are in scripts and styles of the samples, never in their texts. */
export const hostile = 'RUNSCRIPT';

/** One file of an EPUB. */
export function chapterAsXhtml(blocks: readonly MadeBlock[], language: string): string {
  const notes: string[] = [];
  const body = htmlBody(blocks, notes, ' epub:type="noteref"');
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${language}">
<head><title>Глава</title><link rel="stylesheet" href="style.css"/><script>//<![CDATA[
var x = '${hostile}';
//]]></script></head>
<body>${body}<img src="../images/a.png" alt="слика"/><hr/>${notes.join('\n')}</body></html>`;
}

function htmlBody(blocks: readonly MadeBlock[], notes: string[], noteref: string): string {
  return blocks
    .map((block) => {
      const inner = block.runs.map((run) => htmlRun(run, notes, noteref)).join('');
      switch (block.kind) {
        case 'heading':
          return `<h2>${inner}</h2>`;
        case 'quote':
          return `<blockquote><p>${inner}</p></blockquote>`;
        case 'verse':
          return `<p class="stih">${inner.replaceAll('\n', '<br/>')}</p>`;
        case 'item':
          return `<ul><li>${inner}</li></ul>`;
        case 'table':
          return `<table><tr><td>${inner.replaceAll('\t', '</td><td>')}</td></tr></table>`;
        case 'prose':
          return `<p>${inner}</p>`;
      }
    })
    .join('\n');
}

function htmlRun({ text, style, to, note }: Run, notes: string[], noteref: string): string {
  if (to !== undefined) return `<a href="${to}">${escaped(text)}</a>`;
  const name = style === 'strong' ? 'b' : 'em';
  const words = style === undefined ? escaped(text) : `<${name}>${escaped(text)}</${name}>`;
  if (note === undefined) return words;
  const number = notes.length + 1;
  notes.push(
    `<aside id="n${number}" epub:type="footnote"><p><a href="#r${number}">${number}</a> ${escaped(note)}</p></aside>`,
  );
  return `${words}<a id="r${number}" href="#n${number}"${noteref}><sup>${number}</sup></a>`;
}

export function bookAsTei(book: Book): string {
  const body = book.chapters
    .map((blocks) => `<div type="chapter">${blocks.map(teiBlock).join('\n')}</div>`)
    .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${book.language}">
<teiHeader><fileDesc><titleStmt><title>${escaped(book.title)} : ELTeC издање</title>
<author>${escaped(book.author)}</author></titleStmt><publicationStmt><p>–</p></publicationStmt>
<sourceDesc><p>–</p></sourceDesc></fileDesc></teiHeader>
<text><front><div type="titlepage"><p>${escaped(book.title)}</p></div></front>
<body>${body}</body></text></TEI>`;
}

function teiBlock(block: MadeBlock): string {
  const inner = block.runs.map(teiRun).join('');
  switch (block.kind) {
    case 'heading':
      return `<head>${inner}</head>`;
    case 'quote':
      return `<quote><p>${inner}</p></quote>`;
    case 'verse':
      return `<lg>${inner.replace(/[^\n]+/g, '<l>$&</l>')}</lg>`;
    case 'item':
      return `<list><item>${inner}</item></list>`;
    case 'table':
      return `<table><row><cell>${inner.replaceAll('\t', '</cell><cell>')}</cell></row></table>`;
    case 'prose':
      return `<p>${inner}<pb n="7"/></p>`;
  }
}

function teiRun({ text, style, to, note }: Run): string {
  if (to !== undefined) return `<ref target="${to}">${escaped(text)}</ref>`;
  const words =
    style === undefined
      ? escaped(text)
      : `<hi rend="${style === 'strong' ? 'bold' : 'italic'}">${escaped(text)}</hi>`;
  return note === undefined ? words : `${words}<note place="foot">${escaped(note)}</note>`;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
