import { beforeAll, describe, expect, it, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { applyCorrections } from '../correction.ts';
import { toLatin } from '../script.ts';
import { clean } from './clean.ts';
import type { GlossaryTerm } from './glossary-forms.ts';
import { prepareCleaning } from './prepare.ts';
import type { Proposal } from './proposal.ts';
import { termForms } from './term-forms.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

const damaged = (canonical: string, ...forms: readonly string[]): GlossaryTerm => ({
  canonical,
  variants: forms.map((form) => ({ form, kind: 'damaged' })),
});

const glossary: readonly GlossaryTerm[] = [
  damaged('Мао Цедунг', 'Мао Тсетунг'),
  damaged('Велики скок', 'Велики напредак'),
  damaged('културна револуција', 'културни преокрет'),
  damaged('народне комуне', 'Популар Цоммунес', 'популарне комуне'),
  damaged('Google', 'Гоогле'),
  damaged('Хари Потер', 'Харри Поттер'),
  { ...damaged('Лу Сју', 'Лу Ксун'), cases: { 'genitive-singular': 'Лу Сјуна' } },
  {
    canonical: 'Линколн Секо',
    variants: [{ form: 'Линцолна Сецца', kind: 'damaged', cell: 'genitive-singular' }],
  },
];

function proposals(text: string): readonly Proposal[] {
  const context = prepareCleaning([text], vocabulary, { terms: glossary });
  return clean(text, context).filter(({ rule }) => rule === 'glossary-form');
}

const cleaned = (text: string): string => applyCorrections(text, proposals(text));

describe('the glossary in the same case', () => {
  test.each([
    ['Дошао је Мао Тсетунг.', 'Дошао је Мао Цедунг.'],
    ['Било је то без Мао Тсетунга.', 'Било је то без Мао Цедунга.'],
    ['Говорили су о Мао Тсетунгу.', 'Говорили су о Мао Цедунгу.'],
    ['Са Мао Тсетунгом је почело.', 'Са Мао Цедунгом је почело.'],
    ['Видели су Мао Тсетунга.', 'Видели су Мао Цедунга.'],
    ['Живео Мао Тсетунг-а дом.', 'Живео Мао Цедунга дом.'],
    ['Били су то Велики напреци.', 'Били су то Велики скокови.'],
    ['Није било Великих напредака.', 'Није било Великих скокова.'],
    ['Основане су популарне комуне.', 'Основане су народне комуне.'],
    ['У популарним комунама се јело.', 'У народним комунама се јело.'],
    ['Свака популарна комуна је радила.', 'Свака народна комуна је радила.'],
    ['Популар Цоммунес су основане.', 'Народне комуне су основане.'],
    ['Ту су Популар Цоммунес основане.', 'Ту су народне комуне основане.'],
    ['Популарне комуне су основане.', 'Народне комуне су основане.'],
    ['Нема Популар Цоммунес-а данас.', 'Нема народних комуна данас.'],
    ['Говорили су о Популар Цоммунес.', 'Говорили су о народним комунама.'],
    ['Живели су у Популар Цоммунес.', 'Живели су у народним комунама.'],
    ['Отишли су из Популар Цоммунес.', 'Отишли су из народних комуна.'],
    ['Отишао је из Гооглеа.', 'Отишао је из Google-а.'],
    ['Ради у Гоогле-у већ дуго.', 'Ради у Google-у већ дуго.'],
    ['Читају Харрија Поттера.', 'Читају Харија Потера.'],
  ])('%s', (text, right) => {
    expect(cleaned(text)).toBe(right);
  });

  it('does the same in Latin script', () => {
    expect(cleaned(toLatin('Говорили су о Мао Тсетунгу и о томе.'))).toBe(
      toLatin('Говорили су о Мао Цедунгу и о томе.'),
    );
  });

  it('leaves what is right already, of whichever case it is', () => {
    const term = damaged('Харије', 'Хари');
    const context = prepareCleaning([''], vocabulary, { terms: [term] });
    expect([...context.glossary.Cyrl.keys()]).not.toContain('Харија');
    for (const text of ['Харије и Харија.', 'Са Харијем.']) {
      expect(applyCorrections(text, clean(text, context))).toBe(text);
    }
  });

  it('proposes nothing that changes nothing', () => {
    const terms = [damaged('Велики скок', 'велики скок')];
    const text = 'Велики скок је био велики скок.';
    const made = clean(text, prepareCleaning([text], vocabulary, { terms }));
    expect(made.map(({ after }) => after)).toEqual(['Велики скок']);
  });

  it('has nothing to say of its own proposals', () => {
    for (const { canonical } of glossary) {
      for (const right of Object.values(termForms({ canonical, variants: [] }).forms)) {
        expect(cleaned(`Ту је ${right} данас.`)).toBe(`Ту је ${right} данас.`);
      }
    }
  });

  it('takes the cells the reader corrected', () => {
    expect(cleaned('Дело Лу Ксуна и Лу Ксуну у част.')).toBe('Дело Лу Сјуна и Лу Сјуу у част.');
  });

  it('takes a form learnt in a case for that case alone', () => {
    expect(cleaned('Књига Линцолна Сецца је ту.')).toBe('Књига Линколна Сека је ту.');
    expect(cleaned('Линцолн Сецц је ту.')).toBe('Линцолн Сецц је ту.');
  });
});

describe('one form of several cases', () => {
  test.each([
    ['Тада је културни преокрет почео.', 'културна револуција', 'културну револуцију'],
    ['Гледали су на културни преокрет.', 'културну револуцију', 'културна револуција'],
    ['Све пре културног преокрета.', 'културне револуције', null],
    ['Борба за културни преокрет.', 'културну револуцију', 'културна револуција'],
    ['Кренули су ка културном преокрету.', 'културној револуцији', null],
    ['Кроз културни преокрет.', 'културну револуцију', 'културна револуција'],
  ])('%s', (text, after, alternative) => {
    const [found] = proposals(text);
    expect(found?.after).toBe(after);
    expect(found?.alternatives[0]?.after ?? null).toBe(alternative);
  });
});
