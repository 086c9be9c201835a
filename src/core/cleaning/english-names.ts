/**
 * English and American names as Serbian writes them, by the name in lower case: persons and places
 * that readers meet most. After T. Prćić, „Novi transkripcioni rečnik engleskih ličnih imena“, and usage.
 */
export const englishNames: ReadonlyMap<string, string> = new Map(
  `aaron=Арон adam=Адам adams=Адамс alan=Алан albert=Алберт alice=Алис allen=Ален amy=Ејми
  anderson=Андерсон andrew=Ендру angela=Анџела ann=Ен anne=Ен anthony=Ентони arthur=Артур ashley=Ешли
  austin=Остин baker=Бејкер baltimore=Балтимор barack=Барак barbara=Барбара benjamin=Бенџамин
  bernard=Бернард betty=Бети biden=Бајден billy=Били birmingham=Бирмингем blair=Блер bobby=Боби
  boston=Бостон brandon=Брендон brian=Брајан bristol=Бристол britney=Бритни brooklyn=Бруклин
  brown=Браун bruce=Брус bush=Буш byron=Бајрон california=Калифорнија cambridge=Кембриџ campbell=Кембел
  carl=Карл carol=Керол carter=Картер catherine=Кетрин charles=Чарлс charlotte=Шарлот chicago=Чикаго
  chris=Крис christian=Кристијан christopher=Кристофер churchill=Черчил clarence=Кларенс clark=Кларк
  cleveland=Кливленд clinton=Клинтон collins=Колинс cooper=Купер craig=Крејг cruz=Круз dallas=Далас
  daniel=Данијел darwin=Дарвин david=Дејвид davis=Дејвис deborah=Дебора dennis=Денис denver=Денвер
  detroit=Детроит dickens=Дикенс donald=Доналд dorothy=Дороти douglas=Даглас dublin=Даблин
  edinburgh=Единбург edison=Едисон edward=Едвард einstein=Ајнштајн elizabeth=Елизабет emily=Емили
  emma=Ема eric=Ерик ernest=Ернест eugene=Јуџин evans=Еванс faulkner=Фокнер florida=Флорида ford=Форд
  francis=Френсис frank=Френк franklin=Френклин fred=Фред gary=Гари george=Џорџ gerald=Џералд
  glasgow=Глазгов grace=Грејс graham=Грејам greenwich=Гринич gregory=Грегори hamilton=Хамилтон
  harold=Харолд harris=Харис harrison=Харисон harry=Хари harvard=Харвард hawking=Хокинг heather=Хедер
  helen=Хелен hemingway=Хемингвеј henry=Хенри hitchcock=Хичкок hollywood=Холивуд houston=Хјустон
  howard=Хауард hughes=Хјуз ian=Ијан jack=Џек jackson=Џексон jacob=Џејкоб james=Џејмс jane=Џејн
  janet=Џенет jason=Џејсон jeffrey=Џефри jennifer=Џенифер jeremy=Џереми jerry=Џери jesse=Џеси
  jessica=Џесика jim=Џим jimmy=Џими joe=Џо john=Џон johnny=Џони johnson=Џонсон jonathan=Џонатан
  jones=Џоунс joseph=Џозеф joshua=Џошуа joyce=Џојс judith=Џудит julia=Џулија julian=Џулијан
  karen=Карен kate=Кејт keith=Кит kelly=Кели kennedy=Кенеди kenneth=Кенет kevin=Кевин kimberly=Кимберли
  larry=Лари laura=Лора lawrence=Лоренс lee=Ли lewis=Луис lincoln=Линколн linda=Линда lisa=Лиса
  liverpool=Ливерпул london=Лондон louis=Луис lucy=Луси madison=Медисон manchester=Манчестер
  manhattan=Менхетн margaret=Маргарет martin=Мартин mary=Мери matthew=Метју melbourne=Мелбурн
  melissa=Мелиса miami=Мајами michael=Мајкл michelle=Мишел michigan=Мичиген miller=Милер milton=Милтон
  mitchell=Мичел monroe=Монро moore=Мур morgan=Морган morris=Морис murphy=Марфи nancy=Ненси
  nelson=Нелсон newton=Њутн nicholas=Николас nick=Ник nixon=Никсон obama=Обама oliver=Оливер
  oppenheimer=Опенхајмер oscar=Оскар oxford=Оксфорд pamela=Памела parker=Паркер patricia=Патриша
  patrick=Патрик paul=Пол pentagon=Пентагон peter=Питер philadelphia=Филаделфија philip=Филип
  phillip=Филип phillips=Филипс pittsburgh=Питсбург raymond=Рејмонд reagan=Реган rebecca=Ребека
  richard=Ричард robert=Роберт roberts=Робертс robinson=Робинсон rockefeller=Рокфелер roger=Роџер
  ronald=Роналд roosevelt=Рузвелт rose=Роуз russell=Расел ruth=Рут ryan=Рајан samuel=Семјуел
  sandra=Сандра sarah=Сара scott=Скот sean=Шон shakespeare=Шекспир sharon=Шерон shaw=Шо simpson=Симпсон
  smith=Смит snowden=Сноуден stephen=Стивен steve=Стив steven=Стивен stewart=Стјуарт susan=Сузан
  sydney=Сиднеј taylor=Тејлор terry=Тери texas=Тексас thatcher=Тачер thomas=Томас thompson=Томпсон
  timothy=Тимоти todd=Тод tony=Тони trump=Трамп truman=Труман turner=Тарнер twain=Твен tyler=Тајлер
  victor=Виктор victoria=Викторија virginia=Вирџинија walker=Вокер walter=Волтер warren=Ворен
  washington=Вашингтон watson=Вотсон wayne=Вејн wellington=Велингтон wells=Велс whitman=Витман
  wilde=Вајлд william=Вилијам williams=Вилијамс wilson=Вилсон woolf=Вулф wright=Рајт york=Јорк`
    .split(/\s+/)
    .map((pair) => {
      const [name = '', serbian = ''] = pair.split('=');
      return [name, serbian] as const;
    }),
);
