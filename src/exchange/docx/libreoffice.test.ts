import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from './document.ts';
import { madeCorrection, madeInput, madeNote } from './made-input.ts';

/** Debian’s own Python is the one that knows LibreOffice. */
const python = '/usr/bin/python3';

const succeeds = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const isHere = succeeds('which', 'soffice') && succeeds(python, '-c', 'import uno');

interface Read {
  readonly paragraphs: readonly string[];
  readonly changes: number;
}

const plain = madeInput(
  [
    'Велики скок унапред',
    'Дивелопмент  села\nи\tграда\u00a0\u00ad😀 \u200fx',
    '',
    { original: 'Сувишно', kind: 'heading', level: 1 },
    { original: 'ставка', kind: 'item', level: 2 },
    '  размаци на крају  ',
    'Крај]]>',
  ],
  [
    madeCorrection(1, [12, 'унапред', 'напред']),
    madeCorrection(2, [0, 'Дивелопмент', 'Развој'], { kind: 'calque', by: 'edition' }),
    madeCorrection(2, [11, '  ', ' '], { kind: 'typography', by: 'hand' }),
    madeCorrection(2, [17, '\nи\t', ' и\n']),
    madeCorrection(3, [0, '', 'Додато.']),
    madeCorrection(4, [0, 'Сувишно', '']),
    madeCorrection(7, [4, ']]>', '.\t\n</w:t>&']),
  ],
);
const input = {
  ...plain,
  annotations: [
    madeNote(plain, 'original', [[1, 12, 19]], { id: 'a1', note: '**изворна**\n\n- а\n- б' }),
    madeNote(
      plain,
      'cleaned',
      [
        [1, 7, 18],
        [2, 0, 6],
      ],
      { id: 'a2', note: 'преко пасуса' },
    ),
    madeNote(plain, 'cleaned', [[7, 0, 4]], { id: 'a3', note: ']]>\u0000=cmd()', tags: ['x'] }),
    madeNote(plain, 'cleaned', [[6, 2, 9]], { id: 'a4', note: 'нема', state: 'orphan' }),
  ],
};

describe.runIf(isHere)('LibreOffice', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'uporedo-libreoffice-'));
  const profile = `-env:UserInstallation=file://${folder}/profile`;

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  describe('rid of tracked changes', () => {
    let read: Readonly<Record<'marked' | 'rejected' | 'accepted', Read>>;

    beforeAll(async () => {
      const file = path.join(folder, 'changes.docx');
      // Debian’s LibreOffice without windows breaks down where it has to draw a comment.
      writeFileSync(file, await documentOf(plain));
      const port = String(20_000 + (process.pid % 20_000));
      const office = spawn(
        'soffice',
        [profile, '--headless', '--norestore', `--accept=socket,host=127.0.0.1,port=${port};urp`],
        { stdio: 'ignore' },
      );
      try {
        const script = path.join(import.meta.dirname, 'libreoffice.py');
        const { stdout } = await promisify(execFile)(python, [script, file, port]);
        read = JSON.parse(stdout) as typeof read;
      } finally {
        office.kill();
      }
    }, 120_000);

    it('has the original when all are rejected', () => {
      expect(read.marked.changes).toBe(12);
      expect(read.rejected.changes).toBe(0);
      expect(read.rejected.paragraphs).toEqual(plain.rows.map(({ original }) => original));
    });

    it('has the cleaned text when all are accepted', () => {
      expect(read.accepted.changes).toBe(0);
      expect(read.accepted.paragraphs).toEqual(plain.rows.map(({ cleaned }) => cleaned));
    });
  });

  it('shows every note as a comment on its words, and changes by the names of their kinds', async () => {
    writeFileSync(path.join(folder, 'notes.docx'), await documentOf(input));
    const convert = [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder];
    await promisify(execFile)('soffice', [...convert, path.join(folder, 'notes.docx')]);
    const document = XmlDocument.fromBuffer(readFileSync(path.join(folder, 'notes.fodt')));
    const said = (xpath: string): string[] =>
      document.find(xpath, openDocument).map(({ content }) => content);
    const comments = document.find('//office:annotation', openDocument).map((annotation) => ({
      by: annotation.get('dc:creator', openDocument)?.content,
      lines: annotation.find('.//text:p', openDocument).map(({ content }) => content),
    }));
    expect(comments).toEqual([
      { by: 'Uporedo', lines: ['преко пасуса', 'жуто · пречишћено'] },
      { by: 'Uporedo', lines: ['изворна', '• а', '• б', 'жуто · изворник'] },
      {
        by: 'Uporedo',
        lines: ['Нема више тих речи: „размаци“', 'нема', 'жуто · пречишћено'],
      },
      { by: 'Uporedo', lines: [']]>\ufffd=cmd()', 'жуто · пречишћено · #x'] },
    ]);
    expect(said('//text:tracked-changes//dc:creator').slice(0, 3)).toEqual([
      'Uporedo · правопис · правило',
      'Uporedo · правопис · правило',
      'Uporedo · калк · приређено издање',
    ]);
    document.dispose();
  });
});

const openDocument = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
};
