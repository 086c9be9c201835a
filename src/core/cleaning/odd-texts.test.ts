import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { applyCorrections } from '../correction.ts';
import { clean } from './clean.ts';
import { prepareCleaning } from './prepare.ts';
import type { Proposal } from './proposal.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

/** What is proposed for a text, a line a paragraph. */
function proposed(text: string): Proposal[] {
  const paragraphs = text.split('\n');
  const context = prepareCleaning(paragraphs, vocabulary);
  return paragraphs.flatMap((paragraph) => clean(paragraph, context));
}

const told = (proposals: readonly Proposal[]): string[] =>
  proposals.map(({ before, after, rule }) => `${rule}: ${before} → ${after}`);

describe('texts in other languages get no proposals', () => {
  test.each<[language: string, text: string]>([
    [
      'Russian',
      'Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива по-своему.\n' +
        'Он вошел в комнату и сел на диван. На столе лежали книги, письма и старая карта города.\n' +
        'Дома стоят над рекой, и вода отражает огни. Тихо.\n' +
        'Мы назвали собаку Шарик - она жила у нас долго, 1812-1814.',
    ],
    [
      'Ukrainian',
      'Минулого тижня у Києві відбулася міжнародна наукова зустріч з історії друкарства.\n' +
        'Вона сказала, що прийде завтра, але ніхто на неї не чекав. Місто має історію (1389-1459) - і все.',
    ],
    [
      'Bulgarian',
      'През миналата седмица в София се проведе международна научна среща за историята.\n' +
        'Тя каза, че ще дойде утре, но никой не я чакаше. Децата играеха в двора с топка.\n' +
        'Искам да чета книги за пътувания. Моето куче се казва Шаро и спи по цял ден.',
    ],
    [
      'Macedonian',
      'Во текот на минатата недела во Скопје се одржа меѓународен научен собир за историјата.\n' +
        'Таа рече дека ќе дојде утре, но никој не ја чекаше. Децата си играа во дворот со топка.\n' +
        'Градот има долга историја и многу споменици. Жителите се гордеат со својот јазик.\n' +
        'Сакам да читам книги за патувања, 1991-2001. Моето куче се вика Шарко и спие цел ден.',
    ],
    [
      'Church Slavonic',
      'Отче нашъ, иже еси на небесѣхъ, да святится имя твое, да приидетъ царствие твое.\n' +
        'Въ началѣ бѣ слово, и слово бѣ къ Богу, и Богъ бѣ слово. Сей бѣ искони къ Богу.\n' +
        'Помилуй мя, Боже, по велицѣй милости твоей.',
    ],
    [
      'English',
      'Last week an international meeting on the history of printing was held in Belgrade.\n' +
        'She said she would come tomorrow, but nobody was waiting. No. Go on - please.\n' +
        '"It is a long story (1389-1459)", he said.',
    ],
    [
      'German',
      'In der vergangenen Woche fand in Belgrad eine Tagung zur Geschichte des Buchdrucks statt.\n' +
        'Sie sagte, sie werde morgen kommen. Die Kinder spielten im Hof mit einem Ball - laut.\n' +
        'Die Stadt hat eine lange Geschichte (1389-1459). "Das ist schön", sagte er.',
    ],
    [
      'French',
      'La semaine dernière, une réunion internationale sur l’histoire s’est tenue à Belgrade.\n' +
        'Elle a dit qu’elle viendrait demain. Les enfants jouaient dans la cour - longtemps.\n' +
        'La ville a une longue histoire (1389-1459). "C’est beau", dit-il.',
    ],
    [
      'Italian',
      'La settimana scorsa si è tenuto a Belgrado un convegno internazionale sulla storia.\n' +
        'Disse che sarebbe venuta domani, ma nessuno la aspettava. I bambini giocavano nel cortile.\n' +
        'La casa era grande, la notte era chiara. "Sono qui", disse - e rise.',
    ],
    [
      'Czech',
      'Minulý týden se v Praze konalo mezinárodní vědecké setkání o dějinách knihtisku.\n' +
        'Řekla, že přijde zítra, ale nikdo na ni nečekal. Děti si hrály na dvoře s míčem - dlouho.',
    ],
  ])('%s', (_, text) => {
    expect(told(proposed(text))).toEqual([]);
  });
});

describe('odd Serbian texts are left as they are', () => {
  test.each<[what: string, text: string]>([
    [
      'Croatian',
      'Nakon ručka otišli smo na kolodvor, kupili kartu za vlak i pričekali prijatelja iz Splita.\n' +
        'Gospođa Horvat, ravnateljica ustanove, kazala je: „Natječaj ćemo raspisati u siječnju.“\n' +
        'Boeing i Renault sklopili su ugovor; Schröderova stranka nije dobila većinu.',
    ],
    [
      'verse',
      'Бледи месец, тиха ноћ,\nзвезде сјаје над водом,\nа у души немир, моћ\nшто ме води слободом.\n' +
        'подигла се магла с реке,\nзагрлила врбе две,\nпа шапуће речи неке\nо љубави, о сне.',
    ],
    [
      'foreign speech in Cyrillic letters',
      '– Бонжур, мадам! – рече Француз и скиде шешир. – Коман сава?\n' +
        '– Мерси, мусје, тре бјен – одговори госпођа Лепа и поцрвене.\n' +
        'Швабо викну: – Хенде хох! Шнел, шнел! – па спусти пушку.\n' +
        '– Јес, сер. Вери гуд, тенк ју – понављао је Американац, клањајући се.\n' +
        '„Ке пасо, амиго?“, упита Шпањолац. „Нада, нада“, рекох.\n' +
        '– Дас ист нихт мајн, гнедигстер хер Обрист – промуца фелдвебел Шмит.',
    ],
    [
      'names of the world in Serbian',
      'Жан-Пол Сартр, Симон де Бовоар и Албер Ками живели су у Паризу. Шарл де Гол је дошао после.\n' +
        'Гете и Шилер писали су у Вајмару, а Витгенштајн у Кембриџу.\n' +
        'Хуго Чавез, Симон Боливар, Мануел Ортега и Гарсија Маркес. Пинк Флојд и Битлси.\n' +
        'Арсен Венгер, Јирген Клоп, Пеп Гвардиола, Жозе Мурињо и Килијан Мбапе су тренери и играчи.',
    ],
    [
      'languages mixed',
      'На табли пише: „Willkommen in Belgrad“. Професор каже да је то Deutsch, а ученици се смеју.\n' +
        'Послао ми је mail са насловом „Hello, my friend“ и линк на blog. Читам New York Times.\n' +
        'Студенти читају Шекспира у оригиналу: To be, or not to be, that is the question.\n' +
        'Испод пише: „Я тебя очень люблю, моя дорогая“. Ништа више.',
    ],
    [
      'code',
      'for (let i = 0; i < 10; i++) { console.log("Здраво, свете - " + i); }\n' +
        'Позовите функцију print("Здраво, свете - сви") и погледајте резултат у конзоли.\n' +
        'SELECT ime, prezime FROM studenti WHERE godina > 1990 ORDER BY prezime;\n' +
        "if x == 1 and y != 2:\nprint('да - не')\n" +
        'git commit -m "исправке - прве" && git push origin main\n' +
        '$ ls -la | grep txt > /tmp/spisak.txt\nx = a - b ; y = c-d ; z = 10-20',
    ],
    [
      'a table',
      'Назив | Година | Цена\n------|--------|-----\nХлеб | 1990. | 12,50\nМлеко | 1996. | 8,90\n' +
        'Ред.\tбр.\tПрезиме\tИме\tОцена\n1.\t12\tПетровић\tЈован\t10\n2.\t13\tЈовић\tАна\t9',
    ],
    [
      'capitals',
      'РЕПУБЛИКА СРБИЈА – МИНИСТАРСТВО ПРОСВЕТЕ, НАУКЕ И ТЕХНОЛОШКОГ РАЗВОЈА\n' +
        'ДИРЕКТОР ЈКП „ВОДОВОД“ БЕОГРАД, ИНГ. ПЕТАР ПЕТРОВИЋ\nGDE SI BILA KAD JE GRMELO',
    ],
    [
      'letters of no known alphabet',
      'Ӕ ԁ ԛ ԝ Ҙ Ҫ Ұ ҹ ӏ Ӡ – непозната слова разних азбука ӷ ӻ.\n' +
        '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 текст са 🙂🙃 емоџијима и 👩‍👩‍👧 породицом, па ❤️ срцем.\n' +
        'Ка́ко се чи̏та рȅч с нагласцима: тра́ва, пра̂во, ко̀сити, сѐло?\nа͎̥̼̻б͉̫͖в͙̬ и \uD800 и \uDC00.',
    ],
    ['white space', '   \t\u00A0\u2003  '],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(told(proposed(text))).toEqual([]);
  });

  it('makes nothing without asking in dialect and older prose', () => {
    const text =
      'Ја гу викам да дође, а она неће па неће. Кво да прајим, сине, таквој је време дошло.\n' +
      'Ђе си, болан, ође те чекам од јутрос. Нијесам ђавола видио, но ми рекоше да си отишо.\n' +
      'Ондак су седили на клупи и диванили. Нисмо мотли дојт, бакини, фурт је падала киша.\n' +
      'Одкако је света и века, није се чуло таково чудо; свакиј је на своју страну бегао.\n' +
      'Сједоше за трпезу, јер бјеху гладни. Вечераше, помолише се Богу и полијегаше.';
    const proposals = proposed(text);
    expect(told(proposals.filter(({ isApplied }) => isApplied))).toEqual([]);
    expect(proposals.filter(({ kind }) => kind !== 'spelling')).toEqual([]);
  });
});

describe('a paragraph without end', () => {
  const words = 'Програм је (1953-1957) - како кажу - рађен за Гоогле и "све" људе. '.repeat(2000);

  it('has the proposals of its sentences, none lost and none twice at the cuts', () => {
    const [one, ...others] = told(proposed(words.slice(0, words.length / 2000)));
    const all = told(proposed(words));
    expect(all).toHaveLength(2000 * (others.length + 1));
    expect(new Set(all)).toEqual(new Set([one, ...others]));
  });

  it('may be damaged from end to end', () => {
    const [one, ...others] = proposed('Гоогле '.repeat(9600));
    expect(others).toHaveLength(399);
    expect(one?.after).toBe('Google '.repeat(24).trimEnd());
    expect(new Set(others.map(({ after }) => after))).toEqual(new Set([one?.after]));
  });

  it('may be one word, or signs alone', () => {
    for (const piece of [
      'кцкии',
      'Гоогле',
      'а',
      '-',
      '"',
      ' ',
      '\t',
      '.',
      '\u00AD',
      'а@',
      '\uD83D',
    ]) {
      const text = piece.repeat(60_000 / piece.length);
      applyCorrections(text, proposed(text));
    }
  }, 20_000);
});

describe('proposals for any text', () => {
  const pieces = fc.constantFrom(
    ...[
      'Гоогле',
      'Сцхоол',
      'Линцолна',
      'кућа',
      'је',
      'неуспех',
      'Међутим Влада',
      'Српcка',
      'Сpпcка',
    ],
    ...[
      ' ',
      '  ',
      '\n',
      '\u00A0',
      '-',
      ' - ',
      '–',
      '"',
      '„',
      '“',
      '(',
      ')',
      ',',
      ',,',
      ' ,',
      '.',
      '..',
    ],
    ...[
      '1941-1945',
      ';Машине',
      '; Машине',
      'хттпс://а.цом',
      'ввв.а.рс',
      'ÄŒovek',
      'veæ',
      'ku}a',
      '\u00AD',
    ],
    ...[
      'covek',
      'čovek',
      'й',
      'ѣ',
      '🙂',
      '\uD800',
      'e\u0301',
      '-а',
      'IV',
      'print("а - б")',
      '`a`',
      '<b>',
    ],
  );
  const anyText = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  it('say what stands there, never overlap, change something and come the same again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const context = prepareCleaning([text], vocabulary);
        const proposals = clean(text, context);
        applyCorrections(text, proposals);
        for (const { before, after } of proposals) expect(after).not.toBe(before);
        expect(clean(text, prepareCleaning([text], vocabulary))).toEqual(proposals);
      }),
      { numRuns: 300 },
    );
  });

  it('leave nothing to be made in what they made of damaged sentences', () => {
    const sentences = fc.shuffledSubarray(
      [
        'Гоогле је објавио нови софтваре за Виндовс.',
        'Био је то Мао Тсе-тунг (1893-1976) - вођа Кине.',
        'Рекао је: "Нећу" и  отишао ,а она остаде .',
        'Види хттпс://гитхуб.цом/усер?а=1 или пиши на инфо@гмаил.цом одмах.',
        'Српcка књига је на ГитХуб-у, а Реддит-а нема.',
        'Председник Јохн Линцолн и Сецца; Машине су стале.',
        'Невидљи\u00ADви знак и \u200Bразмак.',
        'Међутим Влада није хтела ни Сцхоол ни Цоммунес.',
        'Била је то велика и лепа кућа на високом брду изнад нашег града.',
        '  Пише ( овако )  -  са размацима .',
      ],
      { minLength: 1 },
    );
    fc.assert(
      fc.property(sentences, (chosen) => {
        const made = (paragraphs: readonly string[]) => {
          const context = prepareCleaning(paragraphs, vocabulary);
          return paragraphs.map((one) => clean(one, context).filter(({ isApplied }) => isApplied));
        };
        const cleaned = made(chosen).map((found, i) => applyCorrections(chosen[i] ?? '', found));
        expect(made(cleaned).flatMap(told)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
