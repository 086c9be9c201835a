/** A word or what stands between two, with a number that it keeps through all damage. */
interface Token {
  readonly key: number;
  readonly text: string;
}

export type Paragraph = readonly Token[];

export interface Damage {
  readonly name: string;
  /** Share of words that are written otherwise. */
  readonly words: number;
  /** Share of paragraphs cut out, put in, moved, split, merged, and robbed of a stretch of words. */
  readonly paragraphs: Readonly<
    Record<'out' | 'in' | 'moved' | 'split' | 'merged' | 'robbed', number>
  >;
  /** Share of sentences cut out, and of sentences behind which another one is put in. */
  readonly sentences?: number;
  readonly isOtherScript?: boolean;
}

/** The paragraphs after damage; words that are left keep their numbers, new ones get others. */
export function damaged(
  old: readonly Paragraph[],
  { words, paragraphs, sentences = 0 }: Damage,
  random: () => number,
  key: () => number,
  /** Where what is put in is taken from. */
  source: readonly Paragraph[] = old,
): Paragraph[] {
  const isHit = (share: number): boolean => random() < share;
  const any = (): Paragraph => source[Math.floor(random() * source.length)] ?? [];
  const now: Paragraph[] = [];
  const away: Paragraph[] = [];
  for (const paragraph of old) {
    if (isHit(paragraphs.out)) continue;
    let one = sentencesOf(paragraph).flatMap((sentence): Paragraph => {
      const kept = sentences > 0 && isHit(sentences) ? [] : sentence;
      const put = sentences > 0 && isHit(sentences) ? (sentencesOf(any())[0] ?? []) : [];
      return [...kept, ...put.map(({ text }) => ({ key: key(), text }))];
    });
    one = one.map((token): Token =>
      /\p{L}/u.test(token.text) && isHit(words)
        ? { ...token, text: rewritten(token.text, random) }
        : token,
    );
    if (isHit(paragraphs.robbed))
      one = one.toSpliced(Math.floor(random() * one.length), 4 + Math.floor(random() * 30));
    if (one.length === 0) continue;
    // Put in: words of the novel in another order, so that they are of its language.
    if (isHit(paragraphs.in))
      now.push([...any()].reverse().map(({ text }) => ({ key: key(), text })));
    if (isHit(paragraphs.moved)) away.push(one);
    else if (one.length > 20 && isHit(paragraphs.split)) {
      const cut = 5 + Math.floor(random() * (one.length - 10));
      now.push(one.slice(0, cut), one.slice(cut));
    } else if (now.length > 0 && isHit(paragraphs.merged)) {
      now.push([...(now.pop() ?? []), { key: key(), text: ' ' }, ...one]);
    } else now.push(one);
  }
  for (const one of away) now.splice(Math.floor(random() * now.length), 0, one);
  return now.map(trimmed).filter((one) => textOf(one).trim() !== '');
}

function sentencesOf(paragraph: Paragraph): Paragraph[] {
  const found: Token[][] = [[]];
  for (const token of paragraph) {
    found.at(-1)?.push(token);
    if (/[.!?]/u.test(token.text)) found.push([]);
  }
  return found.filter((sentence) => sentence.length > 0);
}

function trimmed(paragraph: Paragraph): Paragraph {
  const one = paragraph.map((token, index) =>
    index === 0
      ? { ...token, text: token.text.trimStart() }
      : index === paragraph.length - 1
        ? { ...token, text: token.text.trimEnd() }
        : token,
  );
  return one;
}

function rewritten(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = /[а-я]/u.test(word)
    ? 'аеиоу'.charAt(Math.floor(random() * 5))
    : 'aeiou'.charAt(Math.floor(random() * 5));
  const kind = random();
  if (kind < 0.4) return word.slice(0, at) + letter + word.slice(at + 1);
  if (kind < 0.6) return word.slice(0, at) + word.slice(at + 1) || letter;
  if (kind < 0.8) return word + letter;
  return Array.from(word).reverse().join('');
}

/** Mulberry32: the same damage in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const textOf = (paragraph: Paragraph): string => paragraph.map(({ text }) => text).join('');
