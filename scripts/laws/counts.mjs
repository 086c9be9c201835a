/** Tries of laws, a row for each law, with those of another round added. */
export function foldCounts(before, more) {
  const laws = new Map(before.map((law) => [keyOf(law), law]));
  for (const each of more) {
    const known = laws.get(keyOf(each));
    laws.set(keyOf(each), { ...each, runs: (known?.runs ?? 0) + each.runs });
  }
  return [...laws.values()];
}

/** How often each law is still to be tried, by its name; by none: one that was not tried yet. */
export const wantedOf = (laws, runs) => ({
  '': runs,
  ...Object.fromEntries(laws.map((law) => [law.law, Math.max(0, runs - law.runs)])),
});

const keyOf = ({ file, law }) => `${file}\0${law}`;
