import type { DesktopBridge } from '../../electron/bridge.ts';
import type { Selection } from '../core/mark.ts';
import type { Text } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { Alignment } from './alignment.svelte.ts';
import { Changes } from './changes.svelte.ts';
import type { Cleaning } from './cleaning.svelte.ts';
import type { Drafts } from './drafts.svelte.ts';
import { Exporting } from './exporting.svelte.ts';
import type { FileReading } from './file-reading.ts';
import type { FindChoices } from './find-choices.svelte.ts';
import { Find } from './find.svelte.ts';
import { Glossary } from './glossary.svelte.ts';
import { HandEditing } from './hand-editing.svelte.ts';
import { Hand } from './hand.svelte.ts';
import type { History, ShowAhead } from './history.svelte.ts';
import { Notes } from './notes.svelte.ts';
import { OpenText } from './open-text.svelte.ts';
import { Partner } from './partner.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { Replacing } from './replacing.svelte.ts';
import { Review } from './review.svelte.ts';
import { TermsIn } from './terms-in.svelte.ts';
import { Terms } from './terms.ts';
import { TypedWords } from './typed-words.ts';

/** Everything that belongs to the text on the desk. */
export interface Work {
  readonly open: OpenText;
  readonly notes: Notes;
  readonly glossary: Glossary;
  readonly terms: Terms;
  readonly termsIn: TermsIn;
  readonly find: Find;
  readonly replacing: Replacing;
  readonly exporting: Exporting;
  readonly hand: Hand;
  readonly partner: Partner;
  readonly changes: Changes;
  readonly review: Review;
  readonly editing: HandEditing;
  readonly typed: TypedWords;
  readonly alignment: Alignment;
  readonly showAhead: ShowAhead;
}

interface Tools {
  readonly desktop: DesktopBridge;
  readonly database: Database;
  readonly history: History;
  readonly cleaning: Cleaning;
  readonly files: FileReading;
  readonly preferences: Preferences;
  readonly drafts: Drafts;
  readonly findChoices: FindChoices;
  /** What is selected now. */
  readonly selection: () => Selection | null;
  readonly onError: (error: unknown) => void;
}

/** Opens a text with all that is needed to work on it. */
export async function workOn(text: Text, tools: Tools): Promise<Work> {
  const { desktop, database, history, files, cleaning, preferences, drafts, findChoices } = tools;
  const { selection, onError } = tools;
  const open = await OpenText.open(database, text, onError);
  const hand = new Hand(open);
  const glossary = new Glossary(open, database, history, cleaning.decline);
  const find = new Find(open, { database, glossary, preferences, choices: findChoices });
  const changes = new Changes(open, database, onError);
  return {
    open,
    notes: new Notes(open, database, history, onError),
    glossary,
    terms: new Terms(open, glossary, database, history, onError),
    termsIn: new TermsIn({ open, desktop, database, history, files }),
    find,
    replacing: new Replacing(open, find, { database, glossary, history }),
    exporting: new Exporting(open, database, desktop),
    hand,
    partner: new Partner(selection, () => preferences.current),
    changes,
    review: new Review(open, hand, database, history),
    editing: new HandEditing(open, database, history),
    typed: new TypedWords({ textId: text.id, database, history, drafts, locks: navigator.locks }),
    alignment: new Alignment(open, database, history, onError),
    showAhead: (change) => {
      const told = open.showAhead(change);
      return (inverse) => {
        told(inverse !== null);
        if (inverse) changes.totals.take(change, inverse);
      };
    },
  };
}
