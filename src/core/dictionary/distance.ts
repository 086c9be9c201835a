/**
 * Letters lost, added, exchanged or swapped with a neighbour between two words, no letter changed
 * twice (the restricted Damerau–Levenshtein distance); UTF-16 units. O(length × length).
 */
export function distance(one: string, other: string): number {
  const width = other.length + 1;
  const cells = new Uint16Array((one.length + 1) * width);
  const cell = (i: number, j: number): number => cells[i * width + j] ?? 0;
  for (let j = 1; j < width; j++) cells[j] = j;
  for (let i = 1; i <= one.length; i++) {
    cells[i * width] = i;
    for (let j = 1; j < width; j++) {
      const isSame = one[i - 1] === other[j - 1];
      let least = Math.min(
        cell(i - 1, j) + 1,
        cell(i, j - 1) + 1,
        cell(i - 1, j - 1) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, cell(i - 2, j - 2) + 1);
      }
      cells[i * width + j] = least;
    }
  }
  return cell(one.length, other.length);
}
