import { toCyrillic } from '../script.ts';

/**
 * Forms of common nouns that are more often another word in everyday Serbian, by hand: what else each
 * is stands beside it. Nothing in the letters tells them apart.
 */
const homographs: ReadonlySet<string> = new Set([
  // други, „second, other“
  ...'друга другу другом други друге друго'.split(' '),
  // verbs: морати, мислити, моћи, падати, водити, бити, мерити
  ...'мора мисли моћи пада води била мери'.split(' '),
  // prepositions and adverbs
  ...'помоћу путем пута током крајем почетком средином половином поводом посредством'.split(' '),
  // adjectives: добар, or „half“
  ...'добра добром пола'.split(' '),
  // дело and део have them both, and делом is „in part“
  ...'дела делом'.split(' '),
]);

/** Whether a form, in either script, is more often another word than a form of a noun. */
export const isHomograph = (form: string): boolean =>
  homographs.has(toCyrillic(form).toLowerCase());
