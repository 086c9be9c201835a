import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FileToWrite, OutWritten, Vault } from '../../electron/bridge.ts';
import type { Annotation } from '../core/annotation.ts';
import type { MarkdownChoices } from '../core/markdown-choices.ts';
import { sampleNote } from '../core/note-samples.ts';
import { defaults } from '../core/settings.ts';
import { sampleText } from '../exchange/vault/vault-samples.ts';
import type { ExportInput, ExportOptions, MadeFile } from '../exchange/form.ts';
import { forms, type FormId } from '../exchange/forms.ts';
import { Database } from '../storage/database.ts';
import { wholeText } from '../storage/whole-text.ts';
import { Store } from '../storage/store.ts';
import { exportWords } from './export-words.ts';
import { History } from './history.svelte.ts';
import { VaultFolder } from './vault.svelte.ts';

/** A folder in memory that answers as the desktop does. */
class Folder {
  readonly files = new Map<string, string>();
  readonly locked = new Set<string>();
  place: Vault | null = { isThere: true, token: 't', name: 'Свеска', where: '/Свеска' };
  /** How many files were truly written. */
  writings = 0;

  vault = (): Promise<Vault | null> => Promise.resolve(this.place);
  chooseVault = (): Promise<Vault | null> => Promise.resolve(this.place);
  forgetVault = (): Promise<void> => {
    this.place = null;
    return Promise.resolve();
  };

  readOutFolder = () => {
    const all = [...this.files].map(([path, contents]) => ({ path, contents }));
    const files = all.filter(({ contents }) => contents.includes('uporedo-id'));
    return Promise.resolve({ files, names: [...this.files.keys()], troubles: [] });
  };

  writeOutFolder = (_: string, files: readonly FileToWrite[]): Promise<OutWritten[]> =>
    Promise.resolve(files.map((file) => this.#write(file)));

  #write({ path, contents, expected }: FileToWrite): OutWritten {
    if (this.locked.has(path)) return { path, outcome: 'failed', reason: 'EBUSY' };
    const now = this.files.get(path) ?? null;
    if (now === contents) return { path, outcome: 'unchanged' };
    if (now !== expected) return { path, outcome: 'changed-meanwhile' };
    this.files.set(path, String(contents));
    this.writings += 1;
    return { path, outcome: 'written' };
  }

  edit(path: string, from: string, to: string): void {
    const now = this.files.get(path) ?? '';
    expect(now).toContain(from);
    this.files.set(path, now.replace(from, to));
  }
}

let count = 0;
let choices: Partial<MarkdownChoices>;
let folder: Folder;
let database: Database;
let history: History;
let vault: VaultFolder;

/** The files of a form, made here rather than in a worker. */
async function made(
  form: FormId,
  textIds: readonly string[],
  options: ExportOptions,
): Promise<MadeFile[]> {
  const inputs = async function* (): AsyncGenerator<ExportInput> {
    for (const id of textIds) {
      const whole = await wholeText(database, id);
      if (whole)
        yield { ...whole, options, words: exportWords('en'), at: '2026-11-28T00:00:00.000Z' };
    }
  };
  const files: MadeFile[] = [];
  for await (const file of forms[form].make(inputs())) files.push(file);
  return files;
}

const path = 'Велики скок.md';
const put = (note: Annotation): Promise<void> =>
  history.make(() => '', [{ put: 'annotations', rows: [note] }]);
const noteNow = async (id = 'a1'): Promise<Annotation | undefined> => database.annotations.get(id);

beforeEach(async () => {
  folder = new Folder();
  choices = {};
  database = new Database(`vault-${++count}`);
  await database.open();
  let seq = 0;
  const journal = {
    journalPart: () => Promise.resolve(),
    journalAppend: () => Promise.resolve({ seq: ++seq, end: seq }),
    journalRead: () =>
      Promise.resolve({ records: [], more: false, unknownMark: false, damaged: 0 }),
  };
  const store = new Store(database, journal, (work) => work());
  history = new History(store);
  vault = new VaultFolder({
    desktop: folder,
    database,
    history,
    preferences: {
      get current() {
        return { ...defaults, vault: { ...defaults.vault, ...choices } };
      },
    },
    exports: { files: (form, { textIds }, options) => made(form, textIds, options) },
  });
  await history.save([
    { put: 'texts', rows: [sampleText] },
    {
      put: 'chunks',
      rows: [
        {
          textId: 't1',
          index: 0,
          paragraphs: [{ id: 'p1', ordinal: 1, original: 'народне комуне', tail: '' }],
        },
      ],
    },
  ]);
  await put(sampleNote({ note: 'Прва белешка.', tags: ['комуне'] }));
});

describe('the folder of notes', () => {
  it('is filled, and the second time nothing is written', async () => {
    expect(await vault.refresh()).toBe(true);
    expect(vault.outcome).toMatchObject({ fresh: 1, written: 0, same: 0, troubles: [] });
    expect(folder.files.get(path)).toContain('Прва белешка. #комуне');
    await vault.refresh();
    expect(vault.outcome).toMatchObject({ fresh: 0, written: 0, same: 1, waiting: [] });
    expect(folder.writings).toBe(1);
  });

  it('follows what the app changes, also when the last note is gone', async () => {
    await vault.refresh();
    await put(sampleNote({ note: 'Друга белешка.' }));
    await vault.refresh();
    expect(vault.outcome).toMatchObject({ written: 1, waiting: [] });
    expect(folder.files.get(path)).toContain('Друга белешка.');
    await history.make(() => '', [{ remove: 'annotations', keys: ['a1'] }]);
    await vault.refresh();
    expect(vault.outcome).toMatchObject({ written: 1, waiting: [] });
    expect(folder.files.get(path)).not.toContain('белешка');
  });

  it('waits with a file whose note was edited; taken, it is one step of undo', async () => {
    await vault.refresh();
    folder.edit(path, 'Прва белешка. #комуне', 'Прва, дужа белешка. #комуне #село');
    await vault.refresh();
    expect(vault.outcome).toMatchObject({ written: 0, waiting: [{ path }] });
    expect(folder.files.get(path)).toContain('дужа');
    expect([...vault.taken]).toEqual(['a1']);

    expect(await vault.take()).toBe(1);
    expect(await noteNow()).toMatchObject({
      note: 'Прва, дужа белешка.',
      tags: ['комуне', 'село'],
    });
    expect(vault.outcome).toMatchObject({ same: 1, waiting: [] });
    await history.undo();
    expect(await noteNow()).toMatchObject({ note: 'Прва белешка.', tags: ['комуне'] });
    await vault.refresh();
    expect(vault.outcome).toMatchObject({ written: 1, waiting: [] });
  });

  it('takes nothing that is not ticked, and leaves that file', async () => {
    await vault.refresh();
    folder.edit(path, 'Прва', 'Трећа');
    await vault.refresh();
    vault.tick('a1', false);
    expect(await vault.take()).toBe(0);
    expect(await noteNow()).toMatchObject({ note: 'Прва белешка.' });
    expect(folder.files.get(path)).toContain('Трећа');
    expect(vault.outcome?.waiting).toHaveLength(1);
  });

  it('ticks no conflict, and writes over a file only when told', async () => {
    await vault.refresh();
    folder.edit(path, 'Прва', 'Трећа');
    await put(sampleNote({ note: 'Пета белешка.', tags: ['комуне'] }));
    await vault.refresh();
    expect(vault.outcome?.waiting[0]?.edits.notes).toMatchObject([{ isConflict: true }]);
    expect(vault.taken.size).toBe(0);
    await vault.refresh([path]);
    expect(folder.files.get(path)).toContain('Пета белешка.');
    expect(vault.outcome).toMatchObject({ written: 1, waiting: [] });
  });

  it('does not take an edit over a note that was changed since it was shown', async () => {
    await vault.refresh();
    folder.edit(path, 'Прва', 'Трећа');
    await vault.refresh();
    await put(sampleNote({ note: 'Пета белешка.', tags: ['комуне'] }));
    expect(await vault.take()).toBe(0);
    expect(await noteNow()).toMatchObject({ note: 'Пета белешка.' });
    expect(vault.outcome?.waiting[0]?.edits.notes).toMatchObject([{ isConflict: true }]);
  });

  it('deletes no note whose block was taken out, and says so', async () => {
    await put(sampleNote({ id: 'a2', note: 'Друга.' }));
    await vault.refresh();
    const whole = folder.files.get(path) ?? '';
    const block = /> \[!quote\][^[]*\^t1-p1-a2[^]*?a=a2\).*\n\n/.exec(whole)?.[0] ?? '';
    folder.edit(path, block, '');
    await vault.refresh();
    expect(vault.outcome?.troubles).toEqual([{ is: 'back', path, count: 1 }]);
    expect(folder.files.get(path)).toBe(whole);
    expect(await noteNow('a2')).toBeDefined();
  });

  it('tells of broken files by line, of two with one id, of foreign ones, and touches none', async () => {
    await vault.refresh();
    const whole = folder.files.get(path) ?? '';
    folder.files.set(path, whole.replace('%% uporedo:end %%', ''));
    folder.files.set('стари.md', whole.replace('uporedo-id: t1', 'uporedo-id: t9'));
    const before = new Map(folder.files);
    await vault.refresh();
    const line = whole.split('\n').indexOf('%% uporedo:begin %%') + 1;
    expect(vault.outcome?.troubles).toEqual([
      { is: 'broken', path, line },
      { is: 'left', path: 'стари.md' },
    ]);
    folder.files.set('копија.md', whole);
    await vault.refresh();
    expect(vault.outcome?.troubles[0]).toEqual({ is: 'twice', paths: [path, 'копија.md'] });
    folder.files.delete('копија.md');
    expect(folder.files).toEqual(before);
  });

  it('tells of a file that cannot be written, and tries it again the next time', async () => {
    await vault.refresh();
    await put(sampleNote({ note: 'Друга белешка.' }));
    folder.locked.add(path);
    await vault.refresh();
    expect(vault.outcome?.troubles).toEqual([{ is: 'failed', path, reason: 'EBUSY' }]);
    folder.locked.clear();
    await vault.refresh();
    expect(vault.outcome).toMatchObject({ written: 1, waiting: [], troubles: [] });
  });

  it('holds a file for each note, which are found and read back alike', async () => {
    choices = { files: 'per-note' };
    await put(sampleNote({ id: 'a2', note: 'Друга белешка.' }));
    await vault.refresh();
    expect(vault.outcome).toMatchObject({ fresh: 2 });
    const [name] = [...folder.files].find(([, file]) => file.includes('Друга')) ?? [''];
    folder.edit(name, 'Друга', 'Пета');
    folder.files.set('Моје/друга.md', folder.files.get(name) ?? '');
    folder.files.delete(name);
    await vault.refresh();
    expect(vault.outcome).toMatchObject({ same: 1, waiting: [{ path: 'Моје/друга.md' }] });
    expect(await vault.take()).toBe(1);
    expect(await noteNow('a2')).toMatchObject({ note: 'Пета белешка.' });
    expect(vault.outcome).toMatchObject({ same: 2, waiting: [] });
    await history.make(() => '', [{ remove: 'annotations', keys: ['a2'] }]);
    await vault.refresh();
    expect(vault.outcome?.troubles).toEqual([{ is: 'left', path: 'Моје/друга.md' }]);
  });

  it('waits with a file of a form that cannot be read back, if a hand was in it', async () => {
    choices = { preset: 'zotero' };
    await vault.refresh();
    await put(sampleNote({ note: 'Друга белешка.', tags: ['комуне'] }));
    await vault.refresh();
    expect(vault.outcome).toMatchObject({ written: 1, waiting: [] });
    folder.edit(path, 'Друга', 'Пета');
    await put(sampleNote({ note: 'Трећа белешка.', tags: ['комуне'] }));
    await vault.refresh();
    expect(vault.outcome?.waiting[0]?.edits.strays).toMatchObject([
      { words: expect.stringContaining('Пета белешка.') as string },
    ]);
    expect(folder.files.get(path)).toContain('Пета');
  });

  it('says that it is gone', async () => {
    folder.place = { isThere: false, name: 'Свеска', where: '/Свеска', reason: 'ENOENT' };
    await expect(vault.refresh()).rejects.toThrow('/Свеска');
    folder.place = null;
    expect(await vault.refresh()).toBe(false);
  });

  it('asks again of everything once it was forgotten', async () => {
    await vault.refresh();
    await vault.forget();
    expect(await database.settings.where('key').startsWith('vault ').count()).toBe(0);
  });
});
