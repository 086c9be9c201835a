import type { ParagraphKind } from '../../core/structure.ts';

/** What the name of a word processor’s paragraph style says, in English or Serbian. */
export interface NamedKind {
  readonly kind: ParagraphKind;
  /** Of a heading. */
  readonly level: number;
}

/** `null` for a name that says nothing: running prose, or a style of the author’s own. */
export function kindOfStyle(name: string): NamedKind | null {
  const plain = name.trim().toLowerCase().replaceAll('_20_', ' ');
  const numbered = /^(?:heading|naslov|наслов|podnaslov|поднаслов)[ _-]?([1-9])$/.exec(plain);
  if (numbered) return { kind: 'heading', level: Math.min(6, Number(numbered[1])) };
  const found = names.find(([pattern]) => pattern.test(plain));
  return found ? found[1] : null;
}

const names: readonly (readonly [RegExp, NamedKind])[] = [
  [/^(?:title|naslov|наслов|heading)$/, { kind: 'heading', level: 1 }],
  [/^(?:subtitle|podnaslov|поднаслов)$/, { kind: 'heading', level: 2 }],
  [
    /^(?:quotations?|(?:intense )?quote|block ?(?:text|quote)|(?:istaknut |podebljan )?(?:navod|citat)|(?:истакнут |подебљан )?(?:навод|цитат)i?)$/,
    { kind: 'quote', level: 0 },
  ],
  [
    /^(?:caption|illustration|figure|natpis|натпис|legenda|легенда)$/,
    { kind: 'caption', level: 0 },
  ],
  [/^(?:(?:html )?preformatted(?: text)?|source ?code)$/, { kind: 'code', level: 0 }],
  [
    /^(?:verse|poem|poetry|stih(?:ovi)?|стих(?:ови)?|pesma|песма|pjesma|пјесма)$/,
    { kind: 'verse', level: 0 },
  ],
];
