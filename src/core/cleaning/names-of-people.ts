/** Women’s names that stay the same in all cases: in a consonant, or in и or е. */
export const isUndeclinedName = (small: string): boolean => undeclined.has(small);

/** Whether a first name is a woman’s, beside which a surname that is not in а stays the same. */
export const isOfWoman = (small: string): boolean => undeclined.has(small) || women.has(small);

/** Given names that are words too (Вера, Сава, Вук). */
export const isGivenName = (small: string): boolean => women.has(small) || menOfA.has(small);

/** Family names that stand before the given name and do not decline there (Мао Цедунга). */
export const standsBeforeGiven = (small: string): boolean => families.has(small);

/** What joins parts of a name or begins it: Винсент ван Гог, Леонардо да Винчи, Сао Пауло. */
export const isParticle = (word: string): boolean => particles.has(word);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const undeclined = set(
  'кармен ингрид долорес мерилин елизабет ирис марлен катрин жаклин едит џејн грејс рут естер ' +
    'мерион маргарет керолајн хелен ен елен ширли ајрин вивијен кетрин изабел рејчел џоан сузан ' +
    'беатрис мерседес аник жизел клер џуди мери џени кети беки ненси ' +
    'бети ивон хилари емили натали дороти агнес мириам џудит елинор',
);

const women = set(
  'ана марија милица јелена ивана катарина софија јулија викторија ема ева роза клара симона ' +
    'вирџинија марта марина наташа олга татјана вера нада светлана анастасија изабела ангела ' +
    'дијана индира лаура линда моника барбара хана сара сузана тереза амелија емилија валентина ' +
    'александра кристина маргарета магдалена паула патриција џулија џесика сандра силвија хелена ' +
    'ирена исидора десанка надежда деса даница драга зорка јованка лепа љубица мирјана радмила ' +
    'ружа сања снежана соња тања фрида грета ада агата ребека џоана шарлота мелиса',
);

const families = set(
  'мао чан чен лиу пенг џоу денг си чанг сун хо ким ли хуа ху лин џанг ванг нгујен во лаг лу',
);

const particles = set(
  'да де ди до дос ду дел ван фон ибн бин бен ал ел ла ле тер од Сао Сан Санта Лос Лас Сен Сент',
);

/** Men’s names in -а. */
export const menOfA = set(
  'никола лука сава илија матија алекса коста тома фома андрија јеремија захарија саша паја мика ' +
    'пера јова стева љуба жика воја влада аца ђока миша гавра никита',
);
