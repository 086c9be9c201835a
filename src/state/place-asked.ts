/**
 * The place a reader asks for: the number of a paragraph, or a share of the text as `50 %`. Signs
 * that a number may be copied with (`¶`, `#`, separators of thousands) are passed over.
 * @param count how many paragraphs the text has
 * @returns the 0-based place; `null` where there is none
 */
export function placeAsked(written: string, count: number): number | null {
  const share = /^(\d{1,3})([.,]\d+)?\s*%$/u.exec(written.trim());
  if (share) {
    const percent = Number(`${share[1] ?? ''}${(share[2] ?? '').replace(',', '.')}`);
    if (percent > 100 || count === 0) return null;
    return Math.min(count - 1, Math.floor((percent / 100) * count));
  }
  const number = written.trim().replace(/^[¶#]\s*/u, '');
  if (!/^\d{1,3}(?:[.,\s]?\d{3})*$|^\d+$/u.test(number)) return null;
  const place = Number(number.replace(/\D/gu, '')) - 1;
  return place >= 0 && place < count ? place : null;
}
