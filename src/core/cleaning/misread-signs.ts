/**
 * Whether there is anything in a paragraph that a misread encoding may have left: anything but ASCII
 * and what Serbian texts have, signs of YUSCII beside letters, or Р and С at every second place.
 */
export function mayBeMisread(text: string): boolean {
  let before = isOther;
  /** Pairs of Р or С and another sign, one behind the other. */
  let pairs = 0;
  let isBehindPair = false;
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)] ?? isAlien;
    if (kind === isAlien) return true;
    if (kind === isYuscii ? isLetter(before) : before === isYuscii && isLetter(kind)) return true;
    if (kind === isLead) {
      if (!isBehindPair) pairs = 0;
      isBehindPair = false;
    } else {
      isBehindPair = before === isLead && kind !== isBlank;
      if (isBehindPair && ++pairs === most) return true;
    }
    before = kind;
  }
  return false;
}

const isAlien = 0;
const isOther = 1;
const isSerbianLetter = 2;
/** First bytes of Cyrillic letters in UTF-8, read as windows-1251. */
const isLead = 3;
const isYuscii = 4;
const isBlank = 5;

const isLetter = (kind: number): boolean => kind === isSerbianLetter || kind === isLead;

const most = 3;

/** By UTF-16 unit: a loop over a table takes a tenth of the time of a pattern. */
const kinds = Uint8Array.from({ length: 0x20ad }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (/[РС]/.test(sign)) return isLead;
  if (/[A-Za-zА-ИК-Шабвгдежзик-шЂђЈјЉљЊњЋћЏџČčĆćŠšŽžĐđ]/.test(sign)) return isSerbianLetter;
  if (/[@[\\\]^`{|}~]/.test(sign)) return isYuscii;
  if (/[\t\n\r ]/.test(sign)) return isBlank;
  return /[!-~„“”’‘–—…»«°§€]/.test(sign) ? isOther : isAlien;
});
