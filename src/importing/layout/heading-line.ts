import { toLatin } from '../../core/script.ts';
import { romanNumber } from './page-number.ts';

/** How a line says that it is a heading: the higher in the list, the higher it stands in a book. */
export const headingForms = ['part', 'chapter', 'capitals', 'number'] as const;

export type HeadingForm = (typeof headingForms)[number];

/** What a line alone may be, judged by itself; whether it is, its surroundings tell. */
export function headingForm(line: string): HeadingForm | null {
  if (line.length > longest || line.includes('\n')) return null;
  if (headingNumber(line) !== null) return 'number';
  const latin = toLatin(line).toLowerCase();
  if (part.test(latin)) return 'part';
  if (chapter.test(latin) || alone.test(latin)) return 'chapter';
  return isInCapitals(line) ? 'capitals' : null;
}

export const isHeadingLine = (line: string): boolean => headingForm(line) !== null;

/** Of `IV`, `4.`, `* 4 *`. */
export function headingNumber(line: string): number | null {
  const found = /^(?:[*–—-]\s*)?(?:(\d{1,3})|([IVXLCХІС]{1,8}))\.?(?:\s*[*–—-])?$/u.exec(line);
  if (!found) return null;
  return found[1] === undefined ? romanNumber(found[2] ?? '') : Number(found[1]);
}

const longest = 80;

function isInCapitals(line: string): boolean {
  if (/\p{Ll}/u.test(line) || !/^[„“"«\p{Lu}\d]/u.test(line) || /[!?:;,]$/.test(line)) return false;
  return (line.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && /\p{Lu}{3}/u.test(line);
}

const partWord = '(?:deo|dio|knjiga|svezak|sveska|tom|part|book|volume)';
const chapterWord =
  '(?:glava|poglavlje|odeljak|odjeljak|odsek|odsjek|čin|pojava|slika|pevanje|pjevanje|pismo|chapter|canto|letter)';
const alone =
  /^(?:prolog|epilog|uvod|predgovor|pogovor|zaključak|sadržaj|dodatak|beleška o piscu|bilješka o piscu|prologue|epilogue|preface|introduction|foreword|afterword|contents|appendix)\.?$/;

const ordinal =
  '(?:\\d{1,3}\\.?|[ivxlc]+\\.?|(?:prv|drug|treć|četvrt|pet|šest|sedm|osm|devet|deset|[a-zčćđšž]{2,7}(?:naj?est|deset)|stot)(?:i|a|o|e|ti|ta|to)?|first|second|third|one|two|three|four|five|six|seven|eight|nine|ten)';

/** „Глава прва“, „Прва глава“, „Двадесет и прва глава“, „Глава 3: Наслов“. */
function named(word: string): RegExp {
  const several = `${ordinal}(?: (?:i )?${ordinal}){0,2}`;
  return new RegExp(`^(?:${several} ${word}|${word} ${several}(?:[:.] .{1,60})?)\\.?$`);
}

const part = named(partWord);
const chapter = named(chapterWord);
