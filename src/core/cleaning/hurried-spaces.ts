import { patternRule } from './pattern-rule.ts';
import type { Rule } from './rule.ts';

const beforeDots = patternRule({
  id: 'space-before-dots',
  kind: 'typography',
  isForHurried: true,
  mayHold: / (?:\.\.|…)/,
  // The space itself, and the place behind the dots where there is none.
  pattern:
    /(?<=[\p{L}\p{N})])[ \u00A0]+(?=\.{2,}|…)|(?=\p{L})(?<=[\p{L}\p{N})][ \u00A0]+(?:\.{2,}|…))/gu,
  after: ([space]) => (space === '' ? ' ' : ''),
  confidence: 0.85,
  explanation: {
    sr: 'Тачке стоје уз реч за коју се везују, а размак је иза њих.',
    en: 'Dots stand close to the word they belong to, and the space is behind them.',
  },
});

const aroundFace = patternRule({
  id: 'space-around-face',
  kind: 'typography',
  isForHurried: true,
  mayHold: /[:;]-?[)(D]/,
  // Before a face, and between one and a word; a bracket behind a colon may open an insertion.
  pattern:
    /(?<=[\p{L}\p{N}.!?…)"“])(?=[:;]-?(?:\)|[D(](?![\p{L}\p{N}])))|(?=\p{L})(?<=[:;]-?\)+(?:\.{2,})?)/gu,
  after: () => ' ',
  confidence: 0.85,
  explanation: {
    sr: 'Око насмешеног или тужног лица од знакова стоји размак.',
    en: 'There is a space around a smiling or sad face made of signs.',
  },
});

const behindNumber = patternRule({
  id: 'space-behind-sign',
  kind: 'typography',
  isForHurried: true,
  mayHold: /\d[,.]\p{L}|[.!?…][\d(]|[,:]["„]/u,
  // 3/10,omanuo · 7.Treba · film...10/10 · rekao:"Ne"
  pattern:
    /(?<=\d,)(?=\p{L}{2})|(?<=\d\.)(?=\p{Lu}\p{Ll})|(?=[\d(])(?<=\p{L}{2}(?:\.{2,}|…|!{2,}))|(?<=\p{L}{2})[,:](?=["„]\p{L})/gu,
  after: ([sign]) => `${sign} `,
  confidence: 0.85,
  explanation: {
    sr: 'Иза знака који завршава реченицу или њен део стоји размак.',
    en: 'A space stands behind a sign that ends a sentence or a part of it.',
  },
});

const beforeBracket = patternRule({
  id: 'space-before-bracket',
  kind: 'typography',
  isForHurried: true,
  mayHold: /\p{L}\(/u,
  // Several words, so that no ending (писац(ица)) and no call of a function is parted.
  pattern: /(?<=\p{L}{3})(?=\(\p{L}{2,} [^()]*\))/gu,
  after: () => ' ',
  confidence: 0.85,
  explanation: {
    sr: 'Испред отворене заграде стоји размак.',
    en: 'There is a space before an opening bracket.',
  },
});

/** Spaces that hurried writers leave out or set on the wrong side; edited texts mean what they have. */
export const hurriedSpaces: readonly Rule[] = [beforeDots, aroundFace, behindNumber, beforeBracket];
