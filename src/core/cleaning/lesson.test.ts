import { describe, expect, test } from 'vitest';
import type { Term, Variant } from '../term.ts';
import { lessonOf } from './lesson.ts';

const term = (canonical: string, cases: Term['cases'] = {}): Term => ({
  id: canonical,
  textId: 't',
  canonical,
  variants: [],
  cases,
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '',
  modifiedAt: '',
});

const known = [
  term('Мао Цедунг'),
  term('Велики скок'),
  term('народне комуне'),
  term('Лу Сју', { 'genitive-singular': 'Лу Сјуна' }),
];

const drawn = ({ form, cell }: Variant): string => (cell ? `${form} (${cell})` : form);

describe('a correction to a form of a known term', () => {
  test.each([
    ['Мао Тсетунг', 'Мао Цедунг', 'Мао Цедунг', 'Мао Тсетунг'],
    ['Мао Тсетунга', 'Мао Цедунга', 'Мао Цедунг', 'Мао Тсетунг'],
    ['Мао Тсетунг-а', 'Мао Цедунга', 'Мао Цедунг', 'Мао Тсетунг'],
    ['Мао Тсе Тунгу', 'Мао Цедунгу', 'Мао Цедунг', 'Мао Тсе Тунг'],
    ['Mao Cetungom', 'Mao Cedungom', 'Мао Цедунг', 'Mao Cetungom (instrumental-singular)'],
    ['Великог напретка', 'Великог скока', 'Велики скок', 'Великог напретка (genitive-singular)'],
    ['Великом помаку', 'Великом скоку', 'Велики скок', 'Велики помак'],
    ['популарним комунама', 'народним комунама', 'народне комуне', 'популарне комуне'],
    ['Лу Ксуна', 'Лу Сјуна', 'Лу Сју', 'Лу Ксуна (genitive-singular)'],
    ['велики скооок', 'велики скок', 'Велики скок', 'велики скооок'],
  ])('%s → %s', (before, after, canonical, variant) => {
    const lesson = lessonOf(before, after, known);
    expect(lesson.term?.canonical).toBe(canonical);
    expect(lesson.canonical).toBe(canonical);
    expect(drawn(lesson.variant)).toBe(variant);
  });
});

describe('a correction to a new term', () => {
  test.each([
    ['Линцолна Сецца', 'Линколна Сека', 'Линколна Сека', 'Линцолна Сецца'],
    ['Јованоицха', 'Јовановића', 'Јовановић', 'Јованоицх'],
    ['Јовановицем', 'Јовановићем', 'Јовановић', 'Јовановиц'],
    ['Тсетунг-а', 'Цедунга', 'Цедунг', 'Тсетунг'],
    ['Гооглеу', 'Google-у', 'Google', 'Гоогле'],
    ['Гоогле-а', 'Google-а', 'Google', 'Гоогле'],
    ['Гоогле', 'Google', 'Google', 'Гоогле'],
    [
      'културалној револуцији',
      'културној револуцији',
      'културна револуција',
      'културална револуција',
    ],
    ['аграрну реформацију', 'аграрну реформу', 'аграрна реформа', 'аграрна реформација'],
    ['Бразилиом', 'Бразилијом', 'Бразилија', 'Бразилиа'],
    [
      'Великог напретка',
      'Великог напредовања',
      'Велико напредовање',
      'Великог напретка (genitive-singular)',
    ],
    ['Јованоић', 'Јовановић', 'Јовановић', 'Јованоић'],
    [
      'kulturalnu revoluciju',
      'kulturnu revoluciju',
      'kulturna revolucija',
      'kulturalna revolucija',
    ],
    ['њиховој књизи', 'дебелој књизи', 'дебелој књизи', 'њиховој књизи'],
  ])('%s → %s', (before, after, canonical, variant) => {
    const lesson = lessonOf(before, after, known);
    expect(lesson.term).toBeNull();
    expect(lesson.canonical).toBe(canonical);
    expect(drawn(lesson.variant)).toBe(variant);
  });
});
