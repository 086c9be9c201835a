import type { ParagraphKind } from '../../core/structure.ts';
import { limits } from '../limits.ts';
import { oneLine } from './document-facts.ts';
import type { Draft } from './draft.ts';
import { ParagraphWriter } from './paragraph.ts';
import type { Element, Receiver } from './read-markup.ts';
import type { Role, RolesOf } from './role.ts';
import { joinRow } from './rows.ts';
import type { Steps } from '../steps.ts';

/** Makes blocks of a stream of elements, by the roles a format gives them. */
export class BlockBuilder implements Receiver {
  readonly #rolesOf: RolesOf;
  readonly #steps: Steps;
  /** Put before each id, so that the ids of several files do not meet. */
  idPrefix = '';
  #drafts: Draft[] = [];
  #writer: ParagraphWriter;
  /** Notes and boxes of the paragraph being written. */
  #waiting: Draft[] = [];
  /** Endnotes. */
  #last: Draft[] = [];
  #ids: string[] = [];
  #surroundings: Surroundings = outermost;
  readonly #undo: (() => void)[] = [];

  constructor(rolesOf: RolesOf, steps: Steps) {
    this.#rolesOf = rolesOf;
    this.#steps = steps;
    this.#writer = new ParagraphWriter(steps);
  }

  readonly open = (element: Element): void => {
    if (this.#surroundings.dropped) {
      this.#undo.push(() => undefined);
      return;
    }
    const undo: (() => void)[] = [];
    const roles = this.#rolesOf(element);
    for (const role of roles) undo.push(this.#begin(role));
    const { attributes, name } = element;
    const id =
      attributes.id ?? attributes['xml:id'] ?? (name === 'a' ? attributes.name : undefined);
    if (id !== undefined) this.#ids.push(this.idPrefix + id);
    this.#undo.push(() => undo.reverse().forEach((end) => end()));
  };

  readonly close = (): void => {
    this.#undo.pop()?.();
  };

  readonly words = (words: string): void => {
    const { dropped, kind } = this.#surroundings;
    if (dropped) {
      if (dropped.words.length < 1000) dropped.words += words;
    } else if (kind === 'code') this.#writer.addVerbatim(words);
    else this.#writer.add(words);
  };

  readonly tooDeep = (): void => {
    this.#steps.add('nesting-flattened');
  };

  /** All blocks up to here, and a fresh start. */
  take(): Draft[] {
    this.#flush();
    const drafts = [...this.#drafts, ...this.#last];
    this.#drafts = [];
    this.#last = [];
    this.#ids = [];
    return drafts;
  }

  /** Does what a role says, and gives back what ends it. */
  #begin(role: Role): () => void {
    switch (role.does) {
      case 'part':
        return this.#part();
      case 'block':
        // Words quoted inside a stanza are lines of it.
        if (this.#surroundings.isStanza && role.kind === 'quote') return this.#part();
        return this.#block(role.kind, role.level);
      case 'stanza':
        return this.#surround({ kind: this.#kindIn('verse'), level: 0, isStanza: true });
      case 'list':
        return this.#surround({ depth: Math.min(this.#surroundings.depth + 1, limits.nesting) });
      case 'row':
        return this.#row();
      case 'cell':
        this.#flush();
        this.#surroundings.row?.push(this.#drafts.length);
        return () => this.#flush();
      case 'style':
        this.#writer.begin(role.style, role.to);
        return () => this.#writer.end();
      case 'point':
        return this.#point(role);
      case 'aside':
        return this.#aside(role);
      case 'drop':
        return this.#drop(role);
      case 'break':
        this.#writer.breakLine();
        return () => undefined;
      case 'words':
        this.#writer.addVerbatim(role.words);
        return () => undefined;
    }
  }

  #part(): () => void {
    const boundary = (): void => {
      if (this.#surroundings.isStanza) this.#writer.breakLineOnce();
      else this.#flush();
    };
    boundary();
    return boundary;
  }

  #block(kind: ParagraphKind, level: number | undefined): () => void {
    const within = this.#kindIn(kind);
    const depth = Math.max(1, this.#surroundings.depth);
    const levelWithin = within === 'item' ? depth : within === 'heading' ? (level ?? 1) : 0;
    return this.#surround({ kind: within, level: levelWithin, isStanza: false });
  }

  /** All that a note holds is of the note. */
  #kindIn(kind: ParagraphKind): ParagraphKind {
    return this.#surroundings.kind === 'note' && kind !== 'heading' ? 'note' : kind;
  }

  #surround(changed: Partial<Surroundings>): () => void {
    this.#flush();
    const before = this.#surroundings;
    this.#surroundings = { ...before, ...changed };
    return () => {
      this.#flush();
      this.#surroundings = before;
    };
  }

  #row(): () => void {
    const cells: number[] = [];
    const end = this.#surround({
      row: cells,
      kind: this.#kindIn('prose'),
      level: 0,
      isStanza: false,
    });
    const from = this.#drafts.length;
    return () => {
      end();
      const blocks = this.#drafts.splice(from);
      const places = cells.map((cell) => cell - from);
      for (const draft of joinRow(blocks, places)) this.#drafts.push(draft);
    };
  }

  #point({ to, sure, mark }: Role & { does: 'point' }): () => void {
    const length = this.#writer.length;
    this.#writer.begin('reference', to, sure);
    return () => {
      if (mark !== undefined && this.#writer.length === length) this.#writer.addVerbatim(mark);
      this.#writer.end();
    };
  }

  #aside({ kind, id, mark, atEnd }: Role & { does: 'aside' }): () => void {
    if (mark !== undefined) this.#point({ does: 'point', to: id, sure: true, mark })();
    const host = { writer: this.#writer, waiting: this.#waiting, drafts: this.#drafts };
    const hostIds = this.#ids;
    const surroundings = this.#surroundings;
    this.#writer = new ParagraphWriter(this.#steps);
    this.#waiting = [];
    this.#drafts = [];
    this.#ids = [id];
    this.#surroundings = { ...outermost, kind: this.#kindIn(kind) };
    return () => {
      this.#flush();
      const aside = this.#drafts;
      this.#ids = hostIds;
      this.#writer = host.writer;
      this.#waiting = host.waiting;
      this.#drafts = host.drafts;
      this.#surroundings = surroundings;
      const place = atEnd ? this.#last : this.#waiting;
      // One by one: what is never closed holds all that follows, more than a call takes.
      for (const draft of aside) place.push(draft);
      if (this.#writer.isEmpty) this.#flush();
    };
  }

  #drop({ step, example }: Role & { does: 'drop' }): () => void {
    const before = this.#surroundings;
    const dropped = { words: '' };
    this.#surroundings = { ...before, dropped };
    return () => {
      this.#surroundings = before;
      if (step !== undefined && (example !== undefined || dropped.words.trim() !== '')) {
        this.#steps.add(step, oneLine(example ?? dropped.words));
      }
    };
  }

  #flush(): void {
    const { kind, level } = this.#surroundings;
    const drafts = this.#writer.take(kind, level, this.#ids);
    if (drafts.length > 0) this.#ids = [];
    for (const draft of drafts) this.#drafts.push(draft);
    for (const draft of this.#waiting) this.#drafts.push(draft);
    this.#waiting = [];
  }
}

/** What the paragraph being written is in. */
interface Surroundings {
  readonly kind: ParagraphKind;
  readonly level: number;
  /** Of lists. */
  readonly depth: number;
  readonly isStanza: boolean;
  /** Of the row it stands in: for each cell the number of its first block. */
  readonly row: number[] | null;
  /** Set inside what is left out; its first words. */
  readonly dropped: { words: string } | null;
}

const outermost: Surroundings = {
  kind: 'prose',
  level: 0,
  depth: 0,
  isStanza: false,
  row: null,
  dropped: null,
};
