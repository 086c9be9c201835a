/**
 * Places of rows as letters, each as its distance from the one before: six bits to a letter, the last
 * of a number marked. All are between U+0080 and U+00FF, so that a browser keeps them in a byte each.
 */
export function writtenPlace(place: number, before: number): string {
  let rest = place - before;
  let written = String.fromCharCode(last + (rest % 64));
  for (rest = Math.floor(rest / 64); rest > 0; rest = Math.floor(rest / 64)) {
    written = String.fromCharCode(more + (rest % 64)) + written;
  }
  return written;
}

/** Adds the places written from a position on; the first is a distance from -1. */
export function readPlaces(written: string, from: number, found: Set<number>): void {
  let place = -1;
  let distance = 0;
  for (let at = from; ; at++) {
    const unit = written.charCodeAt(at);
    if (!(unit >= more && unit <= 0xff)) return;
    distance = distance * 64 + (unit % 64);
    if (unit < last) continue;
    place += distance;
    distance = 0;
    found.add(place);
  }
}

const more = 0x80;
const last = 0xc0;
