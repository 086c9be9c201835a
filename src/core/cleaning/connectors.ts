import type { Finding } from './proposal.ts';
import type { Rule } from './rule.ts';

/**
 * The comma behind a connecting word or phrase that opens a sentence (Међутим, Према томе; Pravopis
 * Matice srpske 2010, on inserted words). `Према томе` before a noun it governs cannot be told
 * apart, so a verb particle or a capital must not follow it at once.
 */
export const connectorComma: Rule = {
  id: 'connector-comma',
  kind: 'punctuation',
  isApplied: false,
  find({ text, sentences, script }) {
    const findings: Finding[] = [];
    const table = script === 'Cyrl' ? cyrillic : latin;
    for (const { start } of sentences) {
      table.lastIndex = start;
      const found = table.exec(text);
      if (found === null) continue;
      const at = start + found[0].length;
      const isSure = sure.has(found[0].toLowerCase());
      findings.push({
        from: at,
        to: at,
        after: ',',
        confidence: isSure ? 0.85 : 0.6,
        group: found[0].toLowerCase(),
        explanation: {
          sr: `„${found[0]}“ на почетку реченице повезује је са претходном и одваја се зарезом.`,
          en: `“${found[0]}” at the beginning of a sentence ties it to the one before and takes a comma.`,
        },
      });
    }
    return findings;
  },
};

const sure = new Set(['међутим', 'међутим', 'međutim', 'према томе', 'prema tome']);

/** A small letter must follow: behind the enclitics је, би, ћемо … the word is no insertion. */
const pattern = (words: string, enclitics: string): RegExp =>
  new RegExp(`(?:${words})(?= (?!(?:${enclitics}) )\\p{L})`, 'uy');

const cyrillic = pattern(
  'Међутим|Према томе|Дакле|Наиме|Напротив|Наравно|Поред тога|Штавише|Уосталом|С друге стране|С једне стране|Осим тога|На пример',
  'је|су|сам|смо|сте|си|ће|ћу|ћемо|би|бих|бисмо|се|му|јој|им|ми|ти|ме|га|што|да',
);
const latin = pattern(
  'Međutim|Prema tome|Dakle|Naime|Naprotiv|Naravno|Pored toga|Štaviše|Uostalom|S druge strane|S jedne strane|Osim toga|Na primer',
  'je|su|sam|smo|ste|si|će|ću|ćemo|bi|bih|bismo|se|mu|joj|im|mi|ti|me|ga|što|da',
);
