/** Serbian Latin text as an old program wrote it. */
export function windows1250(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const at = letters.indexOf(letter);
    return at === -1 ? letter.charCodeAt(0) : (bytes[at] ?? 0x3f);
  });
}

const letters = 'šđčćžŠĐČĆŽ';
const bytes = [0x9a, 0xf0, 0xe8, 0xe6, 0x9e, 0x8a, 0xd0, 0xc8, 0xc6, 0x8e];
