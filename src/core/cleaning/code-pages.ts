/** One way in which a text comes to be misread, and back. */
export interface Misreading {
  readonly name: string;
  /** What a run of signs was before; `null` when it cannot have been misread so. */
  readonly undo: (run: string) => string | null;
  /** Serbian letters that this misreading drops: the wrong encoding has no sign for their byte. */
  readonly lost?: string;
}

/** The upper halves (0x80–0xFF) of single-byte encodings; · where nothing is. */
const cp1250 =
  '€·‚·„…†‡·‰Š‹ŚŤŽŹ·‘’“”•–—·™š›śťžź\u00A0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00AD®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙';
const cp1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—·™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';
const cp1252High = '€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ';
const latin1 = Array.from({ length: 96 }, (_, i) => String.fromCharCode(0xa0 + i)).join('');
const cp1252 = cp1252High + latin1;
const latin2 =
  '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F' +
  '\u00A0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00ADŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙';
const cyrillic5 =
  latin2.slice(0, 32) +
  '\u00A0ЁЂЃЄЅІЇЈЉЊЋЌ\u00ADЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ';

/** Bytes of a run under the wrong reading; C1 control codes stand for themselves. */
function encoder(page: string): (run: string) => number[] | null {
  const bytes = new Map<string, number>();
  for (let i = 0; i < 128; i++) {
    bytes.set(String.fromCharCode(i), i);
    if (i < 32) bytes.set(String.fromCharCode(0x80 + i), 0x80 + i);
  }
  Array.from(page).forEach((sign, i) => {
    if (sign !== '·' || i === 0x37) bytes.set(sign, 0x80 + i);
  });
  const holes = Array.from(page, (sign, i) => (sign === '·' && i !== 0x37 ? 0x80 + i : 0));
  const [hole, ...others] = holes.filter((byte) => byte > 0);
  // Where one byte alone has no sign, a replacement character can only be that one.
  if (hole !== undefined && others.length === 0) bytes.set('\uFFFD', hole);
  return (run) => {
    const encoded: number[] = [];
    for (const sign of run) {
      const byte = bytes.get(sign);
      if (byte === undefined) return null;
      encoded.push(byte);
    }
    return encoded;
  };
}

/**
 * What stood behind a first byte of UTF-8 when the second was one of the five that windows-1252 has
 * no sign for, and was dropped: č, с and А are by far the most frequent such letters.
 */
const lostLetters = new Map([
  [0xc4, 'č'],
  [0xd0, 'А'],
  [0xd1, 'с'],
]);

const withLosses = (bytes: readonly number[]): string | null => fromUtf8(bytes, lostLetters);

/** UTF-8, valid but for what was lost, with at least one letter of several bytes; `null` otherwise. */
function fromUtf8(
  bytes: readonly number[],
  lost: ReadonlyMap<number, string> = new Map(),
): string | null {
  let text = '';
  let several = false;
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 0;
    if (length === 0) return null;
    const second = bytes[i + 1] ?? 0;
    const letter = length === 2 && (second & 0xc0) !== 0x80 ? lost.get(first) : undefined;
    if (letter !== undefined) {
      text += letter;
      several = true;
      i++;
      continue;
    }
    let code = length === 1 ? first : first & (0x7f >> length);
    for (let k = 1; k < length; k++) {
      const next = bytes[i + k];
      if (next === undefined || (next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 0x3f);
    }
    if (length > 1) several = true;
    text += String.fromCharCode(code);
    i += length;
  }
  return several ? text : null;
}

/** What has no sign in a page, or a control code, was never saved in it. */
function fromPage(page: string): (bytes: readonly number[]) => string | null {
  const signs = Array.from(page, (sign, i) =>
    (sign === '·' && i !== 0x37) || control.test(sign) ? null : sign,
  );
  return (bytes) => {
    if (bytes.every((byte) => byte < 0x80)) return null;
    let text = '';
    for (const byte of bytes) {
      const sign = byte < 0x80 ? String.fromCharCode(byte) : signs[byte - 0x80];
      if (sign === null || sign === undefined) return null;
      text += sign;
    }
    return text;
  };
}

const control = /[\u0080-\u009F]/;

function way(
  name: string,
  read: string,
  decode: (bytes: readonly number[]) => string | null,
): Misreading {
  const encode = encoder(read);
  return {
    name,
    undo(run) {
      const bytes = encode(run);
      return bytes === null ? null : decode(bytes);
    },
  };
}

const once = [
  way('UTF-8 → windows-1252', cp1252, fromUtf8),
  way('UTF-8 → windows-1250', cp1250, fromUtf8),
  way('UTF-8 → windows-1251', cp1251, fromUtf8),
  way('UTF-8 → ISO 8859-2', latin2, fromUtf8),
] as const;

const twice = (one: Misreading): Misreading => ({
  name: `${one.name}, 2×`,
  undo(run) {
    const first = one.undo(run);
    return first === null ? null : one.undo(first);
  },
});

/** YUSCII, the seven-bit code of Yugoslavia (JUS I.B1.002): signs in the place of letters. */
const yuscii = new Map(
  Array.from('@[\\]^`{|}~', (sign, i) => [sign, 'ŽŠĐĆČžšđćč'.charAt(i)] as const),
);

/** All that is undone; of equals the earlier wins. */
export const misreadings: readonly Misreading[] = [
  ...once,
  ...once.slice(0, 3).map(twice),
  way('UTF-8 → windows-1252, bytes lost', cp1252, withLosses),
  way('windows-1250 → windows-1252', cp1252, fromPage(cp1250)),
  way('ISO 8859-2 → windows-1252', cp1252, fromPage(latin2)),
  way('windows-1250 → ISO 8859-2', latin2, fromPage(cp1250)),
  way('ISO 8859-2 → windows-1250', cp1250, fromPage(latin2)),
  { ...way('windows-1251 → windows-1252', cp1252, fromPage(cp1251)), lost: 'ђЏ' },
  { ...way('windows-1251 → windows-1250', cp1250, fromPage(cp1251)), lost: 'ђ' },
  way('ISO 8859-5 → windows-1252', cp1252, fromPage(cyrillic5)),
  way('ISO 8859-5 → windows-1251', cp1251, fromPage(cyrillic5)),
  {
    name: 'YUSCII → ASCII',
    undo: (run) =>
      /[@[\\\]^`{|}~]/.test(run) && /\p{L}/u.test(run) && !/[\d/]|\w@\w+\.\w/.test(run)
        ? Array.from(run, (sign) => yuscii.get(sign) ?? sign).join('')
        : null,
  },
];
