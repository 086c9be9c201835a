import { expect, test } from 'vitest';
import { transcribeEnglish } from './transcribe-english.ts';
import { transcribeFrench } from './transcribe-french.ts';
import { transcribeGerman } from './transcribe-german.ts';
import { transcribeItalian } from './transcribe-italian.ts';
import { transcribePortuguese } from './transcribe-portuguese.ts';
import { transcribeSpanish } from './transcribe-spanish.ts';

test.each([
  ['José', 'Жозе'],
  ['Josea', 'Жозеа'],
  ['Secca', 'Сека'],
  ['Júnior', 'Жуниор'],
  ['Magalhães', 'Магаљаис'],
  ['João', 'Жоао'],
  ['Pinto', 'Пинто'],
  ['Souza', 'Суза'],
  ['Carvalho', 'Карваљо'],
  ['Machado', 'Машадо'],
  ['Henrique', 'Енрике'],
  ['Vargas', 'Варгас'],
  ['Goulart', 'Гуларт'],
  ['Figueiredo', 'Фигеиредо'],
  ['Antônio', 'Антонио'],
  ['Maria', 'Марија'],
])('Portuguese %s is %s', (name, serbian) => {
  expect(transcribePortuguese(name).text).toBe(serbian);
});

test.each([
  ['Lincoln', 'Линколн', 0.9],
  ['SHAKESPEARE', 'Шекспир', 0.9],
  ['Ashford', 'Ашфорд', 0.3],
])('English %s is %s', (name, text, confidence) => {
  expect(transcribeEnglish(name)).toEqual({ text, confidence });
});

/** Names with their Serbian forms, as `José=Хосе`. */
const pairs = (names: string): string[][] => names.split(/\s+/).map((pair) => pair.split('='));

test.each(
  pairs(
    `José=Хосе Juan=Хуан Jorge=Хорхе García=Гарсија Márquez=Маркес Guillermo=Гиљермо
    Sevilla=Севиља Diego=Дијего Javier=Хавијер Manuel=Мануел Jaime=Хајме Reyes=Рејес
    Uruguay=Уругвај Zaragoza=Сарагоса Barcelona=Барселона Miguel=Мигел Chávez=Чавес
    Sánchez=Санчес Rodríguez=Родригес González=Гонсалес Núñez=Нуњес Castillo=Кастиљо
    Vargas=Варгас Llosa=Љоса Neruda=Неруда Zapata=Сапата Villa=Виља Guevara=Гевара
    Quintero=Кинтеро Ramírez=Рамирес Hernández=Ернандес Gutiérrez=Гутијерес Antonio=Антонио
    Ignacio=Игнасио Gabriel=Габријел Vallejo=Ваљехо Domingo=Доминго Cortés=Кортес Allende=Аљенде
    Pinochet=Пиночет Goya=Гоја Murillo=Муриљо`,
  ),
)('Spanish %s is %s', (name = '', serbian) => {
  expect(transcribeSpanish(name).text).toBe(serbian);
});

test.each(
  pairs(
    `Giovanni=Ђовани Giorgio=Ђорђо Giuseppe=Ђузепе Luigi=Луиђи Michelangelo=Микеланђело
    Boccaccio=Бокачо Puccini=Пучини Berlusconi=Берлускони Moravia=Моравија
    Lamborghini=Ламборгини Giulia=Ђулија Francesco=Франческо Cesare=Чезаре Alessandro=Алесандро
    Matteo=Матео Guglielmo=Гуљелмо Marconi=Маркони Pasquale=Пасквале Guardiola=Гвардиола
    Bologna=Болоња Brescia=Бреша Lucio=Лучо Fellini=Фелини Antonioni=Антониони Visconti=Висконти
    Rossellini=Роселини Pasolini=Пазолини Caravaggio=Караваџо Tiziano=Тицијано Medici=Медичи
    Borgia=Борђа Ricci=Ричи Zeffirelli=Цефирели Mascagni=Маскањи Garibaldi=Гарибалди
    Andrea=Андреа Caterina=Катерина`,
  ),
)('Italian %s is %s', (name = '', serbian) => {
  expect(transcribeItalian(name).text).toBe(serbian);
});

test.each(
  pairs(
    `Schiller=Шилер Freud=Фројд Bach=Бах Wagner=Вагнер Mozart=Моцарт Schubert=Шуберт Hegel=Хегел
    Marx=Маркс Merkel=Меркел Schröder=Шредер Kohl=Кол Brandt=Брант Adenauer=Аденауер Heine=Хајне
    Brecht=Брехт Mann=Ман Böll=Бел Zweig=Цвајг Planck=Планк Bosch=Бош Haydn=Хајдн
    Volkmar=Фолкмар Fischer=Фишер Schmidt=Шмит Schneider=Шнајдер Müller=Милер Weber=Вебер
    Stein=Штајн Einstein=Ајнштајн Friedrich=Фридрих Dietrich=Дитрих Sigmund=Зигмунд Hesse=Хесе
    Mahler=Малер Röntgen=Рентген Strauss=Штраус Stuttgart=Штутгарт Frankfurt=Франкфурт
    Zürich=Цирих Salzburg=Залцбург Graz=Грац Jürgen=Јирген Klaus=Клаус Heidegger=Хајдегер
    Habermas=Хабермас Wittgenstein=Витгенштајн Kaiser=Кајзер Rosa=Роза`,
  ),
)('German %s is %s', (name = '', serbian) => {
  expect(transcribeGerman(name).text).toBe(serbian);
});

test.each(
  pairs(
    `Camus=Ками Sartre=Сартр Voltaire=Волтер Rousseau=Русо Balzac=Балзак Flaubert=Флобер
    Zola=Зола Maupassant=Мопасан Verlaine=Верлен Rimbaud=Рембо Gide=Жид Deleuze=Делез
    Macron=Макрон Mitterrand=Митеран Chirac=Ширак Sarkozy=Саркози Hollande=Оланд
    Montaigne=Монтењ Peugeot=Пежо Monet=Моне Degas=Дега Renoir=Реноар Cézanne=Сезан
    Gauguin=Гоген Matisse=Матис Debussy=Дебиси Bizet=Бизе Chopin=Шопен Dumas=Дима Verne=Верн
    Jules=Жил Curie=Кири Pasteur=Пастер Lumière=Лимијер Albert=Албер Bordeaux=Бордо
    Marseille=Марсеј Toulouse=Тулуз Strasbourg=Стразбур Bernard=Бернар Philippe=Филип
    Olivier=Оливије Daniel=Данијел Martin=Мартен Laurent=Лоран Durand=Диран Dubois=Дибоа
    Leblanc=Леблан Fontaine=Фонтен Simone=Симон Beauvoir=Бовоар Delacroix=Делакроа
    Stendhal=Стендал Bergson=Бергсон Lacan=Лакан Barthes=Барт Derrida=Дерида Godard=Годар
    Truffaut=Трифо Bresson=Бресон Antoine=Антоан Exupéry=Егзипери Claude=Клод
    Nicolas=Никола`,
  ),
)('French %s is %s', (name = '', serbian) => {
  expect(transcribeFrench(name).text).toBe(serbian);
});
