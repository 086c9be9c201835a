const rows = ['љњертзуиопшђ', 'асдфгхјклчћж', 'џцвбнм'];

/** Letters whose keys touch on a Serbian keyboard, both ways round. */
export function neighbouringKeys(): (readonly [string, string])[] {
  return rows.flatMap((row, y) =>
    Array.from(row).flatMap((letter, x) => {
      const beside = row.charAt(x - 1) + row.charAt(x + 1);
      const below = rows[y + 1]?.slice(Math.max(0, x - 1), x + 1) ?? '';
      return Array.from(beside + below).flatMap((other) => [
        [letter, other] as const,
        [other, letter] as const,
      ]);
    }),
  );
}
