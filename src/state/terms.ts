import type { Database } from '../storage/database.ts';
import type { Glossary } from './glossary.svelte.ts';
import type { History } from './history.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';
import { TermAudit } from './term-audit.svelte.ts';
import { TermHand } from './term-hand.svelte.ts';
import { TermList } from './term-list.svelte.ts';
import { TermPlaces } from './term-places.svelte.ts';

/** What the reader sees and does of the glossary beside the terms themselves. */
export class Terms {
  readonly places: TermPlaces;
  readonly list: TermList;
  readonly hand: TermHand;
  readonly audit: TermAudit;

  constructor(
    open: OpenText,
    glossary: Glossary,
    database: Database,
    history: History,
    onError: (error: unknown) => void,
  ) {
    this.places = new TermPlaces(open, glossary, database, onError);
    this.list = new TermList(glossary, this.places);
    this.hand = new TermHand(open, glossary);
    this.audit = new TermAudit(open, glossary, database, history, onError);
  }
}
