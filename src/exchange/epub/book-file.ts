import { xmlText } from '../xml.ts';
import { element, empty, worded } from '../reading/markup.ts';

/** A file of the book, by its name beside the package document. */
export interface BookFile {
  readonly name: string;
  readonly contents: string;
}

/** Content documents of EPUB 3.3 (§ 6.1): XHTML with `epub:type`. */
export const contentDocument = (language: string, title: string, body: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE html>',
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">`,
    element(
      'head',
      {},
      empty('meta', { charset: 'utf-8' }) +
        worded('title', {}, title) +
        empty('link', { rel: 'stylesheet', href: styleName, type: 'text/css' }),
    ),
    element('body', {}, body),
    '</html>',
    '',
  ].join('\n');

export const styleName = 'style.css';

/** Words in one line, as a name of something; never empty. */
export const inLine = (words: string, otherwise: string): string =>
  xmlText(words.replace(/\s+/g, ' ').trim() || otherwise);
