import {
  appendFileSync,
  existsSync,
  readFileSync,
  truncateSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cutAt, deleteAll, filesIn, flipAt, largestOf } from './files.mjs';

/** What is ours: the journal and what was put away of it, copies, and small files beside them. */
const store = (profile, ...names) => path.join(profile, 'store', ...names);
const journal = (profile) => store(profile, 'journal.log');
const manifest = (profile) => store(profile, 'manifest.json');
const databases = (profile) => path.join(profile, 'IndexedDB');
const putAway = (profile) => filesIn(store(profile), /^journal-\d+\.log$/);
const indexes = (profile) => filesIn(store(profile, 'snapshots'), /\.json$/);
const pieces = (profile) => filesIn(store(profile, 'snapshots', 'pieces'), /\.gz$/);

const hasCopies = (profile) =>
  existsSync(store(profile, 'snapshots', 'pieces')) && indexes(profile).length > 1;
const hasPutAway = (profile) => putAway(profile).length > 0;

/** @returns a damage that also takes the page's database away: the rest has to do without it */
const alsoWithoutDatabase = (damage) => (profile) => {
  damage(profile);
  deleteAll(databases(profile));
};

const journalDamages = {
  'journal deleted': (profile) => deleteAll(journal(profile)),
  'journal empty': (profile) => cutAt(journal(profile), 0),
  'journal cut to half': (profile) => cutAt(journal(profile), 0.5),
  'journal without its last byte': (profile) => {
    truncateSync(journal(profile), statSync(journal(profile)).size - 1);
  },
  'journal, a byte early': (profile) => flipAt(journal(profile), 0.1),
  'journal, a byte in the middle': (profile) => flipAt(journal(profile), 0.5),
  'journal, 4,096 bytes in the middle': (profile) => flipAt(journal(profile), 0.5, 4096),
  'journal with the beginning of a record at its end': (profile) => {
    appendFileSync(journal(profile), readFileSync(journal(profile)).subarray(0, 50));
  },
  'journal followed by zeros': (profile) => appendFileSync(journal(profile), Buffer.alloc(4096)),
  'everything of ours deleted': (profile) => deleteAll(store(profile)),
};

const smallDamages = {
  'manifest deleted': (profile) => deleteAll(manifest(profile)),
  'manifest empty': (profile) => writeFileSync(manifest(profile), ''),
  'manifest is something else': (profile) => writeFileSync(manifest(profile), '{"schema":'),
  'manifest and databases deleted': alsoWithoutDatabase((profile) => deleteAll(manifest(profile))),
  'place of the window is something else': (profile) => {
    writeFileSync(path.join(profile, 'window.json'), '\u0000{');
  },
};

/** Of copies, where the databases are gone as well: an older copy has to do, and the journal after it. */
const indexDamages = {
  'newest copy deleted': (profile) => deleteAll(indexes(profile).at(-1)),
  'newest copy empty': (profile) => cutAt(indexes(profile).at(-1), 0),
  'newest copy, a byte in the middle': (profile) => flipAt(indexes(profile).at(-1), 0.5),
};

/** Copies share their pieces: what is lost of one is in the database, and once a day in an archive. */
const pieceDamages = {
  'largest piece of a copy deleted': (profile) => deleteAll(largestOf(pieces(profile))),
  'largest piece of a copy, a byte in the middle': (profile) => {
    flipAt(largestOf(pieces(profile)), 0.5);
  },
  'all copies deleted': (profile) => deleteAll(store(profile, 'snapshots')),
};

const putAwayDamages = {
  'older journal deleted': (profile) => deleteAll(putAway(profile)[0]),
  'older journal, a byte in the middle': (profile) => flipAt(putAway(profile)[0], 0.5),
  'older journal cut to half': (profile) => cutAt(putAway(profile)[0], 0.5),
  'older journals deleted': (profile) => deleteAll(...putAway(profile)),
  'journal deleted, and older ones': (profile) => {
    deleteAll(journal(profile), ...putAway(profile));
  },
};

/**
 * By what was done to it: the damages that a profile as it is can suffer, each to be given its folder.
 * @param profile one that is like those to be damaged
 */
export function storeDamages(profile) {
  const older = hasPutAway(profile) ? putAwayDamages : {};
  const damages = { ...journalDamages, ...smallDamages, ...older };
  if (!hasCopies(profile)) return damages;
  return { ...damages, ...pieceDamages, ...withoutDatabase({ ...indexDamages, ...older }) };
}

const withoutDatabase = (damages) =>
  Object.fromEntries(
    Object.entries(damages).map(([name, damage]) => [
      `${name}; no databases`,
      alsoWithoutDatabase(damage),
    ]),
  );
