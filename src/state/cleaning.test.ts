import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Proposal } from '../core/cleaning/proposal.ts';
import { makeAnnotation } from '../core/mark.ts';
import { applyCorrections, type Correction } from '../core/correction.ts';
import { rowsOf } from '../core/row.ts';
import { defaults } from '../core/settings.ts';
import type { Text } from '../core/text.ts';
import { wordEdits } from '../core/word-edits.ts';
import { Database } from '../storage/database.ts';
import { chunk, corrections } from '../storage/reads.ts';
import { Store } from '../storage/store.ts';
import type { Answer, Question } from '../worker/protocol.ts';
import { Cleaner } from './cleaner.ts';
import type { TalkingWorker } from './talk.ts';
import { Cleaning } from './cleaning.svelte.ts';
import { Hand } from './hand.svelte.ts';
import { HandEditing } from './hand-editing.svelte.ts';
import { History } from './history.svelte.ts';
import { documentOf } from '../importing/made-document.ts';
import { importFile } from '../importing/new-text.ts';
import { OpenText } from './open-text.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { Review } from './review.svelte.ts';

type Listener = (event: MessageEvent<Answer>) => void;

/** A worker that finds each „лоше“ and answers as slowly as the test wants. */
class OneRule implements TalkingWorker {
  static readonly started: OneRule[] = [];
  isEnded = false;
  #listener: Listener = () => undefined;
  #asked: Extract<Question, { ask: 'clean' }> | null = null;
  #paragraphs: readonly string[] = [];
  #first = 0;

  constructor() {
    OneRule.started.push(this);
  }

  postMessage(question: unknown): void {
    const asked = question as Exclude<Question, { ask: 'decline' }>;
    if (asked.ask === 'text') {
      this.#paragraphs = [...this.#paragraphs.slice(0, asked.at), ...asked.paragraphs];
      return;
    }
    this.#asked = asked;
    this.#first = 0;
    if (!byHand) while (this.step());
  }

  /** Answers for the next hundred paragraphs, at last that it is done; false after that. */
  step(): boolean {
    const { id } = this.#asked ?? { id: 0 };
    const some = this.#paragraphs.slice(this.#first, this.#first + 100);
    if (this.isEnded) return false;
    this.#say(
      some.length === 0
        ? { id, done: true }
        : { id, first: this.#first, proposals: some.map(proposalsIn) },
    );
    this.#first += 100;
    return some.length > 0;
  }

  fail(reason: string): void {
    this.#say({ id: this.#asked?.id ?? 0, failed: reason });
  }

  terminate(): void {
    this.isEnded = true;
  }

  addEventListener(type: string, listener: unknown): void {
    if (type === 'message') this.#listener = listener as Listener;
  }

  #say(data: Answer): void {
    this.#listener({ data } as MessageEvent<Answer>);
  }
}

let byHand = false;

const proposalsIn = (paragraph: string): Proposal[] =>
  Array.from(paragraph.matchAll(/лоше/gu), ({ index }) => ({
    from: index,
    to: index + 4,
    before: 'лоше',
    after: 'добро',
    kind: 'spelling',
    rule: 'unknown-word',
    confidence: 0.95,
    isApplied: true,
    explanation: { sr: 'Зато.', en: 'Because.' },
    alternatives: [],
    group: 'unknown-word:loše',
  }));

let number = 0;
let database: Database;
let history: History;
let cleaning: Cleaning;
let text: Text;

function latest(): OneRule {
  const worker = OneRule.started.at(-1);
  if (!worker) throw new Error('No worker was started.');
  return worker;
}

beforeEach(async () => {
  byHand = false;
  await library(250);
});

/** A library with one text of so many paragraphs, each with one bad word. */
async function library(count: number): Promise<void> {
  database = new Database(`cleaning-${(number += 1)}`);
  let seq = 0;
  const journal = {
    journalPart: () => Promise.resolve(),
    journalAppend: () => Promise.resolve({ seq: (seq += 1), end: seq }),
    journalRead: () =>
      Promise.resolve({ records: [], more: false, unknownMark: false, damaged: 0 }),
  };
  const store = new Store(database, journal, (work) => work());
  await store.open();
  history = new History(store);
  const lines = Array.from({ length: count }, (_, i) => `Ово је лоше, ред ${i + 1}.`);
  const document = documentOf(lines);
  const imported = importFile(
    { name: 'редови.txt', sha256: '00', tidy: true, document },
    { id: 't1', at: '2026-11-27T00:00:00.000Z' },
  );
  text = imported.text;
  await history.make(() => 'add', imported.change);
  cleaning = new Cleaning({
    cleaner: new Cleaner(() => new OneRule()),
    database,
    history,
    preferences: { current: defaults } as unknown as Preferences,
  });
}

const ledger = (): Promise<Correction[]> => corrections(database, 't1');

const cleanedAt = async (place: number): Promise<string> => {
  const stored = await chunk(database, 't1', Math.floor(place / 100));
  const { original = '' } = stored?.paragraphs[place % 100] ?? {};
  const own = (await ledger()).filter((one) => one.place === place && one.state === 'accepted');
  return applyCorrections(original, own);
};

describe('cleaning a text', () => {
  it('keeps what the rules find, in parts that are one step of undo', async () => {
    expect(await cleaning.run(text)).toEqual({ made: 250, open: 0 });
    expect(await cleanedAt(249)).toBe('Ово је добро, ред 250.');
    expect(await cleaning.isUnfinished('t1')).toBe(false);
    await history.undo();
    expect(await ledger()).toEqual([]);
    await history.redo();
    expect(await ledger()).toHaveLength(250);
  });

  it('writes nothing when it runs again', async () => {
    await cleaning.run(text);
    const before = await ledger();
    const { undoName } = history;
    await cleaning.run(text);
    expect(await ledger()).toEqual(before);
    expect(history.undoName).toBe(undoName);
  });

  it('keeps what it found until it is cancelled, and can take that back', async () => {
    byHand = true;
    const running = cleaning.run(text);
    await until(() => OneRule.started.length > 0 && cleaning.progress !== null);
    await until(() => latest().step());
    await until(() => cleaning.progress?.done === 100);
    cleaning.cancel();
    expect(await running).toBeNull();
    expect([latest().isEnded, cleaning.progress]).toEqual([true, null]);
    expect(await ledger()).toHaveLength(100);
    await history.undo();
    expect(await ledger()).toEqual([]);
  });

  it('stops when what it found so far is undone', async () => {
    byHand = true;
    const running = cleaning.run(text);
    await until(() => OneRule.started.length > 0 && cleaning.progress !== null);
    await until(() => latest().step());
    await until(() => cleaning.progress?.done === 100);
    await history.undo();
    latest().step();
    expect(await running).toBeNull();
    expect(await ledger()).toEqual([]);
  });

  it('is known to be unfinished while it runs, so that the next start can take it up', async () => {
    byHand = true;
    const running = cleaning.run(text);
    await until(() => cleaning.progress !== null);
    await until(() => cleaning.isUnfinished('t1'));
    cleaning.cancel();
    await running;
    expect(await cleaning.isUnfinished('t1')).toBe(false);
  });

  it('says why when the rules cannot run, and leaves the text as it was', async () => {
    byHand = true;
    const running = cleaning.run(text);
    running.catch(() => undefined);
    await until(() => cleaning.isUnfinished('t1'));
    await until(() => {
      latest().fail('The word list sr.dawg is missing.');
      return cleaning.progress === null;
    });
    await expect(running).rejects.toThrow('The word list sr.dawg is missing.');
    expect(await ledger()).toEqual([]);
  });
});

describe('deciding', () => {
  it('takes back a decision about very many at once', async () => {
    await library(520);
    await cleaning.run(text);
    const before = await ledger();
    const open = await OpenText.open(database, text, (error) => {
      throw error;
    });
    const review = new Review(open, new Hand(open), database, history);
    expect(await review.rejectAll(before, 'text')).toBe(520);
    expect(
      (await ledger()).every(({ state, isDecided }) => state === 'rejected' && isDecided),
    ).toBe(true);
    expect(await database.refusals.count()).toBe(1);
    await history.undo();
    expect(await ledger()).toEqual(before);
    expect(await database.refusals.count()).toBe(0);
  });
});

describe('rewriting by hand', () => {
  it('takes over what it touches, leaves the rest, and is left alone by the rules', async () => {
    await cleaning.run(text);
    const open = await OpenText.open(database, text, (error) => {
      throw error;
    });
    const editing = new HandEditing(open, database, history);
    const row = await open.rowAt(1);
    if (!row) throw new Error('There is a second row.');
    const edits = wordEdits(row.cleaned, 'Ово је изврсно, други ред 2.', 0);
    await editing.save(row, edits);
    expect(await cleanedAt(1)).toBe('Ово је изврсно, други ред 2.');
    const own = (await ledger()).filter(({ place }) => place === 1);
    expect(own.map(({ by, state }) => `${by} ${state}`).sort()).toEqual([
      'hand accepted',
      'hand accepted',
      'rule rejected',
    ]);
    await cleaning.run(text);
    expect((await ledger()).filter(({ place }) => place === 1)).toEqual(own);
    await history.undo();
    expect(await cleanedAt(1)).toBe('Ово је добро, ред 2.');
  });

  it('carries a note on the cleaned side along, and counts a revision', async () => {
    await cleaning.run(text);
    const revision = (await database.texts.get('t1'))?.ledgerRevision ?? 0;
    const stored = await chunk(database, 't1', 0);
    const [row] = stored ? rowsOf(stored, await ledger()) : [];
    if (!row) throw new Error('There is a first row.');
    const span = { start: row.cleaned.indexOf('ред'), end: row.cleaned.length };
    const note = makeAnnotation({ side: 'cleaned', parts: [{ row, span }] }, 'blue', {
      id: 'a1',
      textId: 't1',
      revision,
      at: '',
    });
    await history.make(() => 'mark', [{ put: 'annotations', rows: [note] }]);
    const open = await OpenText.open(database, text, (error) => {
      throw error;
    });
    await new HandEditing(open, database, history).save(
      row,
      wordEdits(row.cleaned, 'Ово је врло добро, ред 1.', 0),
    );
    const now = await database.annotations.get('a1');
    expect(now).toMatchObject({ state: 'exact', start: span.start + 5 });
    expect(now?.current[0]?.quote.exact).toBe('ред 1.');
    expect((await database.texts.get('t1'))?.ledgerRevision).toBe(revision + 1);
  });
});

/** Waits until something holds; the store answers in its own time. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(holds).toBe(true);
}
