import { appendFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cutAt, deleteAll, filesIn, flipAt, largestOf, zeroFrom } from './files.mjs';

/** The folder of the page's database, which Chromium keeps with LevelDB. */
const folderOf = (profile) => path.join(profile, 'IndexedDB', 'app_uporedo_0.indexeddb.leveldb');

const file = (name) => (profile) => path.join(folderOf(profile), name);
const current = file('CURRENT');
const manifest = (profile) => filesIn(folderOf(profile), /^MANIFEST-/)[0];
const log = (profile) => filesIn(folderOf(profile), /^\d+\.log$/).at(-1);
const tables = (profile) => filesIn(folderOf(profile), /\.ldb$/);
const largest = (profile) => largestOf(tables(profile));

/** By what was done to it: each is given the folder of a profile. */
export const databaseDamages = {
  'CURRENT deleted': (profile) => deleteAll(current(profile)),
  'CURRENT empty': (profile) => writeFileSync(current(profile), ''),
  'CURRENT is something else': (profile) => writeFileSync(current(profile), 'garbage\n'),
  'MANIFEST deleted': (profile) => deleteAll(manifest(profile)),
  'MANIFEST empty': (profile) => cutAt(manifest(profile), 0),
  'MANIFEST cut to half': (profile) => cutAt(manifest(profile), 0.5),
  'MANIFEST without its last tenth': (profile) => cutAt(manifest(profile), 0.9),
  'MANIFEST, a byte early': (profile) => flipAt(manifest(profile), 0.05),
  'MANIFEST, a byte in the middle': (profile) => flipAt(manifest(profile), 0.5),
  '.log deleted': (profile) => deleteAll(log(profile)),
  '.log empty': (profile) => cutAt(log(profile), 0),
  '.log cut to half': (profile) => cutAt(log(profile), 0.5),
  '.log without its last hundredth': (profile) => cutAt(log(profile), 0.99),
  '.log, second half zeros': (profile) => zeroFrom(log(profile), 0.5),
  '.log, a byte early': (profile) => flipAt(log(profile), 0.1),
  '.log, a byte in the middle': (profile) => flipAt(log(profile), 0.5),
  '.log, 4,096 bytes in the middle': (profile) => flipAt(log(profile), 0.5, 4096),
  '.log with the beginning of a record at its end': (profile) => tear(log(profile)),
  'largest table deleted': (profile) => deleteAll(largest(profile)),
  'largest table empty': (profile) => cutAt(largest(profile), 0),
  'largest table cut to half': (profile) => cutAt(largest(profile), 0.5),
  'largest table without its last 20 bytes': (profile) => {
    truncateSync(largest(profile), statSync(largest(profile)).size - 20);
  },
  'largest table, a byte early': (profile) => flipAt(largest(profile), 0.1),
  'largest table, a byte in the middle': (profile) => flipAt(largest(profile), 0.5),
  'largest table, 4,096 bytes in the middle': (profile) => flipAt(largest(profile), 0.5, 4096),
  'largest table, second half zeros': (profile) => zeroFrom(largest(profile), 0.5),
  'first table deleted': (profile) => deleteAll(tables(profile)[0]),
  'last table deleted': (profile) => deleteAll(tables(profile).at(-1)),
  'all tables deleted': (profile) => deleteAll(...tables(profile)),
  'LOCK deleted': (profile) => deleteAll(file('LOCK')(profile)),
  'LOG deleted': (profile) => deleteAll(file('LOG')(profile)),
  'the folder of the database deleted': (profile) => deleteAll(folderOf(profile)),
  'all databases deleted': (profile) => deleteAll(path.dirname(folderOf(profile))),
  'a file in the place of the folder': (profile) => {
    rmSync(folderOf(profile), { recursive: true });
    writeFileSync(folderOf(profile), 'x');
  },
};

/** What a crash leaves in the middle of writing: a header that promises more than there is. */
function tear(log) {
  const header = Buffer.alloc(7);
  header.writeUInt32LE(0xdeadbeef, 0);
  header.writeUInt16LE(1000, 4);
  header[6] = 1;
  appendFileSync(log, header);
}
