/** Words of a text that readers may look for: hardly any, some, and many times in it; and all of its words. */
export function wordsOfEachKind({ rows }) {
  const counts = new Map();
  for (const { cleaned } of rows) {
    for (const [word] of cleaned.matchAll(/[а-яђјљњћџ]{4,}/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const known = [...counts].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  const nearest = (wanted) =>
    known.reduce((best, one) => (away(one, wanted) < away(best, wanted) ? one : best))[0];
  return {
    known: known.map(([word]) => word),
    rare: nearest(3),
    some: nearest(300),
    many: nearest(4000),
  };
}

const away = ([, count], wanted) => Math.abs(Math.log(count / wanted));
