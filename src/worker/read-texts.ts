import type { WholeText } from '../core/whole-text.ts';
import { ReadTrouble } from '../exchange/read-trouble.ts';
import { readTei } from '../exchange/tei/read-tei.ts';
import type { NamedBytes, RefusedText } from './archive-protocol.ts';

/** The texts in files of TEI, each whole or not at all; a text that came already is not taken twice. */
export function readTexts(
  files: readonly NamedBytes[],
  progress: (done: number, of: number) => void = () => undefined,
): { readonly texts: readonly WholeText[]; readonly refused: readonly RefusedText[] } {
  const texts = new Map<string, WholeText>();
  const refused: RefusedText[] = [];
  for (const [done, { name, bytes }] of files.entries()) {
    progress(done, files.length);
    try {
      const whole = readTei(bytes);
      const { id } = whole.text;
      if (texts.has(id)) throw new ReadTrouble('twice', 1, id);
      texts.set(id, whole);
    } catch (error) {
      if (!(error instanceof ReadTrouble)) throw error;
      const { kind, line, detail } = error;
      refused.push({ name, kind, line, detail });
    }
  }
  return { texts: [...texts.values()], refused };
}
