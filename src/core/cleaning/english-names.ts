/**
 * English and American names as Serbian writes them, by the name in lower case: persons and places
 * that readers meet most. After T. Prćić, „Novi transkripcioni rečnik engleskih ličnih imena“, and usage.
 */
export const englishNames: ReadonlyMap<string, string> = new Map(
  `aaron=Арон abigail=Абигејл abraham=Абрахам adam=Адам adams=Адамс adele=Адел agatha=Агата
  aidan=Ејдан aiden=Ејден alabama=Алабама alan=Алан alaska=Аљаска albert=Алберт alex=Алекс
  alexander=Александер alfred=Алфред alice=Алис alison=Алисон allen=Ален amanda=Аманда
  amelia=Амелија amy=Ејми anderson=Андерсон andrew=Ендру andy=Енди angela=Анџела ann=Ен anne=Ен
  annie=Ени anthony=Ентони archie=Арчи arizona=Аризона arkansas=Арканзас armstrong=Армстронг
  arnold=Арнолд arthur=Артур ashley=Ешли atlanta=Атланта attenborough=Атенборо austen=Остин
  austin=Остин baker=Бејкер baltimore=Балтимор barack=Барак barbara=Барбара barry=Бери
  beatrice=Беатрис becky=Беки belfast=Белфаст benjamin=Бенџамин bennett=Бенет benny=Бени
  bernard=Бернард bernie=Берни beth=Бет betty=Бети beverly=Беверли biden=Бајден billy=Били
  birmingham=Бирмингем blair=Блер blake=Блејк bobby=Боби boston=Бостон bowie=Боуви brad=Бред
  bradley=Бредли brandon=Брендон brenda=Бренда brian=Брајан bridget=Бриџет brighton=Брајтон
  bristol=Бристол britney=Бритни brooklyn=Бруклин brooks=Брукс brown=Браун bruce=Брус
  buckingham=Бакингем buffalo=Бафало burton=Бартон bush=Буш byrne=Берн byron=Бајрон
  california=Калифорнија calvin=Калвин cambridge=Кембриџ cameron=Камерон campbell=Кембел
  canberra=Канбера cardiff=Кардиф carl=Карл carnegie=Карнеги carol=Керол carolina=Каролина
  caroline=Керолајн carroll=Керол carter=Картер catherine=Кетрин chandler=Чандлер chaplin=Чаплин
  charles=Чарлс charlie=Чарли charlotte=Шарлот chelsea=Челси cheryl=Шерил chester=Честер
  chicago=Чикаго chomsky=Чомски chris=Крис christian=Кристијан christie=Кристи christine=Кристин
  christopher=Кристофер churchill=Черчил cincinnati=Синсинати claire=Клер clara=Клара
  clarence=Кларенс clark=Кларк clarke=Кларк cleveland=Кливленд clinton=Клинтон
  cohen=Коен coleridge=Колриџ collins=Колинс colorado=Колорадо columbia=Колумбија
  connecticut=Конектикат connor=Конор conrad=Конрад cooper=Купер coventry=Ковентри craig=Крејг
  cromwell=Кромвел crowe=Кроу cruz=Круз cynthia=Синтија dakota=Дакота dallas=Далас daniel=Данијел
  danny=Дени darwin=Дарвин dave=Дејв david=Дејвид davidson=Дејвидсон davis=Дејвис dawkins=Докинс
  debbie=Деби deborah=Дебора defoe=Дефо delaware=Делавер dennis=Денис denver=Денвер derek=Дерек
  detroit=Детроит diana=Дајана dickens=Дикенс disraeli=Дизраели donald=Доналд dorothy=Дороти
  douglas=Даглас dover=Довер downing=Даунинг doyle=Дојл dreiser=Драјзер dublin=Даблин duncan=Данкан
  dylan=Дилан eastwood=Иствуд eddie=Еди edgar=Едгар edinburgh=Единбург edison=Едисон edward=Едвард
  edwards=Едвардс edwin=Едвин einstein=Ајнштајн eisenhower=Ајзенхауер elaine=Илејн   eliot=Елиот elizabeth=Елизабет ella=Ела ellen=Елен elliott=Елиот elon=Илон elvis=Елвис
  emerson=Емерсон emily=Емили emma=Ема eric=Ерик erin=Ерин ernest=Ернест ethan=Итан eugene=Јуџин
  evans=Еванс evelyn=Ивлин everest=Еверест farrell=Фарел faulkner=Фокнер fiona=Фиона
  fitzgerald=Фицџералд fleming=Флеминг fletcher=Флечер florida=Флорида ford=Форд francis=Френсис
  frank=Френк franklin=Френклин fraser=Фрејзер fred=Фред freddie=Фреди garfield=Гарфилд gary=Гари
  geoffrey=Џефри george=Џорџ georgia=Џорџија gerald=Џералд gibson=Гибсон gilbert=Гилберт
  gladstone=Гледстон glasgow=Глазгов gloria=Глорија gordon=Гордон grace=Грејс graham=Грејам
  greene=Грин greenwich=Гринич gregory=Грегори griffin=Грифин halifax=Халифакс hamilton=Хамилтон
  hampshire=Хемпшир hannah=Хана hardy=Харди harold=Харолд harriet=Херијет harris=Харис
  harrison=Харисон harry=Хари harvard=Харвард harvey=Харви hastings=Хејстингс hawaii=Хаваји
  hawking=Хокинг hayes=Хејз heather=Хедер heathrow=Хитроу helen=Хелен hemingway=Хемингвеј
  henry=Хенри hilary=Хилари hillary=Хилари hitchcock=Хичкок hobbes=Хобс hollywood=Холивуд
  holmes=Холмс hoover=Хувер hopkins=Хопкинс houston=Хјустон howard=Хауард hudson=Хадсон hughes=Хјуз
  hume=Хјум huntington=Хантингтон huxley=Хаксли ian=Ијан idaho=Ајдахо illinois=Илиноис
  indiana=Индијана indianapolis=Индијанаполис iowa=Ајова irene=Ајрин irving=Ирвинг isaac=Исак
  isabella=Изабела jack=Џек jackie=Џеки jackson=Џексон jacob=Џејкоб james=Џејмс jamie=Џејми
  jane=Џејн janet=Џенет janice=Џенис jason=Џејсон jay=Џеј jeff=Џеф jefferson=Џеферсон
  jeffrey=Џефри jenkins=Џенкинс jennifer=Џенифер jenny=Џени jeremy=Џереми jerry=Џери jesse=Џеси
  jessica=Џесика jill=Џил jim=Џим jimmy=Џими joan=Џоун joanna=Џоана joe=Џо john=Џон johnny=Џони
  johnson=Џонсон jonathan=Џонатан jones=Џоунс jordan=Џордан joseph=Џозеф josh=Џош joshua=Џошуа
  joyce=Џојс judith=Џудит julia=Џулија julian=Џулијан justin=Џастин kansas=Канзас karen=Карен
  kate=Кејт katherine=Кетрин kathleen=Кетлин kathy=Кети katie=Кејти keats=Китс keith=Кит kelly=Кели
  kelvin=Келвин kennedy=Кенеди kenneth=Кенет kentucky=Кентаки kerry=Кери kevin=Кевин   kimberly=Кимберли kipling=Киплинг kissinger=Кисинџер kyle=Кајл lancaster=Ланкастер
  larry=Лари laura=Лора lauren=Лорен lawrence=Лоренс lee=Ли leeds=Лидс leicester=Лестер
  lennon=Ленон leonard=Леонард leslie=Лесли lewis=Луис lincoln=Линколн linda=Линда lisa=Лиса
  liverpool=Ливерпул livingstone=Ливингстон lloyd=Лојд locke=Лок logan=Логан london=Лондон
  longfellow=Лонгфелоу lorraine=Лорејн louis=Луис louise=Луиз louisiana=Луизијана louisville=Луивил
  lucy=Луси luke=Лук lynch=Линч lynn=Лин macdonald=Макдоналд madison=Медисон
  maine=Мејн malcolm=Малком malthus=Малтус manchester=Манчестер mandela=Мандела manhattan=Менхетн
  margaret=Маргарет marlowe=Марлоу marshall=Маршал martin=Мартин mary=Мери maryland=Мериленд
  massachusetts=Масачусетс matthew=Метју maurice=Морис mccarthy=Макарти mccartney=Макартни
  megan=Меган mel=Мел melbourne=Мелбурн melissa=Мелиса melville=Мелвил memphis=Мемфис
  miami=Мајами michael=Мајкл michelle=Мишел michigan=Мичиген mike=Мајк
  miller=Милер milton=Милтон milwaukee=Милвоки minneapolis=Минеаполис minnesota=Минесота
  mississippi=Мисисипи missouri=Мисури mitchell=Мичел molly=Моли monica=Моника monroe=Монро
  montgomery=Монтгомери moore=Мур morgan=Морган morris=Морис mortimer=Мортимер
  murphy=Марфи murray=Мари nancy=Ненси natalie=Натали nathan=Нејтан nebraska=Небраска neil=Нил
  nelson=Нелсон nevada=Невада newcastle=Њукасл newton=Њутн nicholas=Николас nick=Ник nicole=Никол
  nigel=Најџел nightingale=Најтингејл nixon=Никсон nora=Нора norman=Норман nottingham=Нотингем
  obama=Обама ohio=Охајо oklahoma=Оклахома oliver=Оливер olivia=Оливија oppenheimer=Опенхајмер
  oregon=Орегон orlando=Орландо orleans=Орлеанс orwell=Орвел oscar=Оскар oxford=Оксфорд
  paine=Пејн palmer=Палмер pamela=Памела parker=Паркер parkinson=Паркинсон patricia=Патриша
  patrick=Патрик patterson=Патерсон paul=Пол paula=Пола pennsylvania=Пенсилванија
  pentagon=Пентагон percy=Перси perkins=Перкинс perry=Пери peter=Питер peterson=Питерсон
  philadelphia=Филаделфија philip=Филип phillip=Филип phillips=Филипс phoenix=Финикс
  pittsburgh=Питсбург plymouth=Плимут poe=По portland=Портланд portsmouth=Портсмут potter=Потер
  powell=Пауел princeton=Принстон quentin=Квентин rachel=Рејчел ralph=Ралф randall=Рандал
  randolph=Рандолф raymond=Рејмонд reagan=Реган rebecca=Ребека reynolds=Рејнолдс richard=Ричард
  richards=Ричардс richardson=Ричардсон richmond=Ричмонд robbie=Роби robert=Роберт roberts=Робертс
  robinson=Робинсон rochester=Рочестер rockefeller=Рокфелер rodney=Родни roger=Роџер rogers=Роџерс
  ron=Рон ronald=Роналд roosevelt=Рузвелт rose=Роуз ross=Рос ruskin=Раскин
  russell=Расел ruth=Рут rutherford=Радерфорд ryan=Рајан sacramento=Сакраменто salinger=Селинџер
  sally=Сали samuel=Семјуел sanders=Сандерс sandra=Сандра sarah=Сара schwarzenegger=Шварценегер
  scott=Скот sean=Шон seattle=Сијетл shakespeare=Шекспир sharon=Шерон shaw=Шо sheffield=Шефилд
  shelley=Шели sherlock=Шерлок shirley=Ширли sidney=Сидни simon=Сајмон simpson=Симпсон
  sinclair=Синклер smith=Смит snowden=Сноуден spencer=Спенсер spielberg=Спилберг
  springfield=Спрингфилд stanford=Станфорд stanley=Стенли steinbeck=Стајнбек stella=Стела
  stephanie=Стефани stephen=Стивен steve=Стив steven=Стивен stevenson=Стивенсон stewart=Стјуарт
  stuart=Стјуарт sullivan=Саливан susan=Сузан sussex=Сасекс sydney=Сиднеј
  tarantino=Тарантино taylor=Тејлор tennessee=Тенеси tennyson=Тенисон terry=Тери texas=Тексас
  thackeray=Текери thatcher=Тачер theodore=Теодор theresa=Тереза thomas=Томас thompson=Томпсон
  timothy=Тимоти tina=Тина todd=Тод tolkien=Толкин tony=Тони toronto=Торонто toynbee=Тојнби
  tracy=Трејси travis=Травис trevor=Тревор truman=Труман trump=Трамп tudor=Тјудор turner=Тарнер
  twain=Твен tyler=Тајлер updike=Апдајк utah=Јута vancouver=Ванкувер vanessa=Ванеса vermont=Вермонт
  victor=Виктор victoria=Викторија vincent=Винсент virginia=Вирџинија vivian=Вивијан wales=Велс
  walker=Вокер wallace=Волас walt=Волт walter=Волтер warhol=Ворхол warren=Ворен
  washington=Вашингтон waterloo=Ватерло watson=Вотсон wayne=Вејн wellington=Велингтон wells=Велс
  wendy=Венди westminster=Вестминстер wheeler=Вилер whitman=Витман whitney=Витни wilde=Вајлд
  william=Вилијам williams=Вилијамс willie=Вили wilson=Вилсон wimbledon=Вимблдон winston=Винстон
  wisconsin=Висконсин woolf=Вулф wordsworth=Вордсворт wright=Рајт wyoming=Вајоминг yale=Јејл
  yeats=Јејтс yellowstone=Јелоустон york=Јорк zachary=Закари`
    .split(/\s+/)
    .map((pair) => {
      const [name = '', serbian = ''] = pair.split('=');
      return [name, serbian] as const;
    }),
);
