import { describe, expect, it } from 'vitest';
import { bothSidesForm } from './both-sides.ts';

const tei = (inside: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><appInfo>${inside}</appInfo></teiHeader></TEI>`;

const form = (text: string): string | null => bothSidesForm(new TextEncoder().encode(text));

const wide = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer);

describe('a form in which a text comes with both its sides', () => {
  it('is TEI that names this program, however another has written it', () => {
    const ours = tei('<application ident="uporedo-tei" version="1"/>');
    expect(form(ours)).toBe('tei');
    expect(form(`\ufeff<?xml version="1.0"?>\n<!-- <tmx> -->\n${ours}`)).toBe('tei');
    expect(form(tei("<application version='2'\n ident = 'uporedo-tei'></application>"))).toBe(
      'tei',
    );
    expect(bothSidesForm(wide(ours))).toBe('tei');
  });

  it('is not TEI of somebody else, even if it speaks of this program', () => {
    expect(form(tei('<application ident="oxygen" version="1"/>'))).toBeNull();
    expect(form(tei('<p>uporedo-tei</p>'))).toBeNull();
    expect(form(`О елементу ${tei('<application ident="uporedo-tei"/>')}`)).toBeNull();
  });

  it('is a translation memory, whatever the file is called', () => {
    expect(form('<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4">')).toBe(
      'tmx',
    );
    expect(form('tmx')).toBeNull();
    expect(form('')).toBeNull();
  });
});
