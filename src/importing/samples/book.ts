import { toLatin } from '../../core/script.ts';
import type { Random } from './random.ts';

/** A little work to be written in every format. */
export interface Book {
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  readonly chapters: readonly (readonly MadeBlock[])[];
}

export interface MadeBlock {
  readonly kind: 'heading' | 'prose' | 'quote' | 'verse' | 'item' | 'table';
  /** Lines of verse are parted by `\n`, cells of a row by `\t`. */
  readonly runs: readonly Run[];
}

export interface Run {
  readonly text: string;
  readonly style?: 'emphasis' | 'strong';
  /** Where the words lead. */
  readonly to?: string;
  /** The words of a footnote called here. */
  readonly note?: string;
}

/** A book of two or three chapters, in Cyrillic or in Latin, with something of everything in it. */
export function makeBook(random: Random): Book {
  const isLatin = random.once(2);
  const write = isLatin ? toLatin : (text: string): string => text;
  const chapters = Array.from({ length: 2 + random.below(2) }, (_, place) =>
    chapter(place, random, write),
  );
  return {
    title: write(random.one(['Пут до мора', 'Стара кућа', 'Писма са реке'])),
    author: write(random.one(['Милица Јовић', 'Петар Ђурић'])),
    language: isLatin ? 'sr-Latn' : 'sr-Cyrl',
    chapters,
  };
}

/** All words of a block, without its notes. */
export const wordsOf = ({ runs }: MadeBlock): string => runs.map(({ text }) => text).join('');

function chapter(place: number, random: Random, write: (text: string) => string): MadeBlock[] {
  const heading = block('heading', [{ text: write(`Глава ${ordinals[place] ?? ''}`) }]);
  const others = [
    ...Array.from({ length: 3 + random.below(3) }, () => paragraph(random, write)),
    block('quote', [{ text: write(random.one(sentences)) }]),
    block('verse', [{ text: write(random.one(stanzas)) }]),
    block('item', [{ text: write(random.one(sentences)) }]),
    block('item', [{ text: write(random.one(sentences)) }]),
    block('table', [{ text: write(random.one(rows)) }]),
    paragraph(random, write),
  ];
  return [heading, ...others];
}

function paragraph(random: Random, write: (text: string) => string): MadeBlock {
  const said = (): string => write(random.one(sentences));
  const runs: Run[] = [{ text: `${said()} ${said()} ` }];
  if (random.once(2)) {
    runs.push({ text: said(), style: random.one(['emphasis', 'strong'] as const) }, { text: ' ' });
  }
  if (random.once(4)) runs.push({ text: said(), to: 'https://example.org/' }, { text: ' ' });
  runs.push({ text: said(), ...(random.once(3) ? { note: said() } : {}) });
  return block('prose', runs);
}

const block = (kind: MadeBlock['kind'], runs: readonly Run[]): MadeBlock => ({ kind, runs });

const ordinals = ['прва', 'друга', 'трећа'];

const sentences = [
  'Кад је сунце зашло за брдо, у кући више нико није говорио.',
  'Отац је дуго ћутао, па устаде и рече: „Идемо!“',
  'Љубица је знала да њен брат неће доћи пре јесени.',
  'Године 1876. пређоше реку код старог млина.',
  'Чувај се, дете, џепова пуних туђих речи.',
  'Шума је ту била гушћа — и тиша — него игде.',
  'А шта ћемо ми? упита најмлађи међу њима.',
  'На столу су стајале три чаше, нож & хлеб.',
  'Писао је „као некад“, ситно, са обе стране листа.',
  'Ђак је прочитао страну наглас, па још једном у себи.',
];

const stanzas = [
  'Реко моја, водо тиха,\nКуда носиш лист и жито?\nНосим песму без сриха,\nШто је нико није пит’о.',
  'Иде зима, иде мраз,\nПо пољу се бели траг,\nНико не зна ни за нас,\nНи за дом ни за праг.',
];

const rows = ['Јануар\t31\tснег', 'Жито\t120 кг\tиз Баната', 'Прва\tдруга\tтрећа'];
