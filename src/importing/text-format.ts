import type { Format } from '../core/format.ts';
import { ImportTrouble } from './trouble.ts';

/**
 * What a text file is, by how it begins; its name decides where that leaves it open. A tag or two do
 * not make a text HTML, nor a `#` Markdown.
 * @throws ImportTrouble for XML of another kind
 */
export function textFormat(name: string, text: string): Format {
  const start = text.replace(/^[\ufeff\s]+/, '');
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(start)) return 'subtitles';
  if (/^(?:\d+[ \t]*(?:\r\n|\n|\r))?[ \t]*(?:\d+:)?\d+:\d+[,.]\d+[ \t]*-->/.test(start)) {
    return 'subtitles';
  }
  const markup = markupFormat(start);
  if (markup !== null) return markup;
  if (/^(?:html?|xht|xhtml)$/.test(extension) && mostlyTags(start)) return 'html';
  if (/^(?:srt|vtt)$/.test(extension) && start.includes('-->')) return 'subtitles';
  return /^(?:md|markdown|mdown|mkd)$/.test(extension) ? 'markdown' : 'text';
}

/**
 * The name of the first element, without a prefix, past the XML declaration, comments, instructions
 * and the document type; empty when there is none.
 * @param start how a file begins, without white space before it
 */
export function firstElement(start: string): string {
  if (!start.startsWith('<')) return '';
  const rest = start.replace(
    /^(?:<\?[^>]*>|<!--[^]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|\s)+/i,
    '',
  );
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1] ?? '';
}

function markupFormat(start: string): Format | null {
  if (!start.startsWith('<')) return null;
  const element = firstElement(start);
  if (/^(?:TEI|teiCorpus|TEI\.2)$/.test(element)) return 'tei';
  if (/^(?:html|head|body)$/i.test(element)) return 'html';
  if (/^<!DOCTYPE\s+html/i.test(start) || /<!DOCTYPE\s+html/i.test(start.slice(0, 400))) {
    return 'html';
  }
  if (start.startsWith('<?xml ')) throw new ImportTrouble('unsupported', `XML (${element})`);
  return null;
}

/** Of a file named HTML without `<html>`: whether its text stands in elements. */
function mostlyTags(text: string): boolean {
  return /<\/(?:p|div|h[1-6]|li|td|span|br|b|i|em|strong|a|blockquote|section|article)>|<(?:p|br|hr)\b[^>]*>/i.test(
    text,
  );
}
