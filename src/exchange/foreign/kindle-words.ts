/**
 * How Kindles name what a clipping is, in the languages they speak, in lower case and without marks
 * over letters. Serbian is none of them, so readers here have theirs in some other language.
 */
const kinds = {
  bookmark:
    'bookmark|lesezeichen|signet|marcador|segnalibro|bladwijzer|закладк|ブックマーク|书签|書籤|북마크|zakladk|bokmarke|yer imi',
  note: 'note|notiz|nota|notitie|заметк|メモ|笔记|筆記|메모|notatk|anteckning|not',
  highlight:
    'highlight|clip|markierung|ausschnitt|surlign|extrait|subrayad|recorte|destaque|evidenziazione|ritaglio|markering|knipsel|выдел|ハイライト|クリップ|标注|標註|剪贴|하이라이트|클립|podkreslen|zaznaczen|markering|altini',
} as const;

export type ClippingKind = keyof typeof kinds;

/** What a head says a clipping is; `null` in a language that is not known here. */
export function clippingKind(head: string): ClippingKind | null {
  const [said = ''] = plain(head).split('|');
  for (const { kind, pattern } of patterns) if (pattern.test(said)) return kind;
  return null;
}

/** In lower case, without marks over letters, with one kind of bar. */
const plain = (head: string): string =>
  head.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

const patterns = (Object.keys(kinds) as ClippingKind[]).map((kind) => ({
  kind,
  // A word in an alphabet begins after something else than a letter: “note” is not in “keynote”.
  pattern: new RegExp(`(?<![a-zа-я])(?:${plain(kinds[kind])})`, 'u'),
}));

/** Languages whose months stand in heads as words; in others they are numbers. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'pl', 'sv', 'tr'];

/**
 * When a clipping was made, ISO 8601, by the words at the end of its head; `null` when they are not
 * understood. A Kindle says the time on its own clock: it is taken for UTC, so that the same
 * clipping has the same time wherever it is read.
 */
export function clippingMoment(head: string): string | null {
  const said = plain(head).split('|').at(-1) ?? '';
  const [, hour, minute, second = '0'] = /(\d{1,2}):(\d\d)(?::(\d\d))?/.exec(said) ?? [];
  const date = numberedDate(said) ?? namedDate(said);
  if (!date || hour === undefined) return null;
  const [year, month, day] = date;
  const time = [hourOf(Number(hour), said), Number(minute), Number(second)] as const;
  const moment = new Date(Date.UTC(year, month - 1, day, ...time));
  const isReal = moment.getUTCMonth() === month - 1 && year > 1990 && year < 2200;
  return isReal ? moment.toISOString() : null;
}

type Day = readonly [year: number, month: number, day: number];

/** 2024年3月5日, 2024년 3월 5일. */
function numberedDate(said: string): Day | null {
  const found = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(
    said.normalize('NFC'),
  );
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : null;
}

function namedDate(said: string): Day | null {
  const year = /(?<!\d)(?:19|20|21)\d\d(?!\d)/.exec(said)?.[0];
  const day = /(?<![\d:])\d{1,2}(?![\d:])/.exec(said)?.[0];
  const month = said
    .match(/\p{L}{3,}/gu)
    ?.map(monthOf)
    .find((one) => one !== undefined);
  return year && day && month ? [Number(year), month, Number(day)] : null;
}

const monthOf = (word: string): number | undefined => (monthNames ??= months()).get(word);

let monthNames: ReadonlyMap<string, number> | undefined;

/** Months as they stand in dates, which in some languages is a case of their own. */
function months(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const language of languages) {
    const format = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2024, month - 1, 1));
      const name = parts.find(({ type }) => type === 'month')?.value;
      if (name) found.set(plain(name), month);
    }
  }
  return found;
}

/** In hours of a day; “am” is German for “on”, so only behind the time it is the morning. */
function hourOf(hour: number, said: string): number {
  const isAfternoon = /\d\s*p\.?m|下午|午後|오후/.test(said.normalize('NFC'));
  const isMorning = /\d\s*a\.?m|上午|午前|오전/.test(said.normalize('NFC'));
  if (isAfternoon) return (hour % 12) + 12;
  return isMorning ? hour % 12 : hour;
}
