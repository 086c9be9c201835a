/** A moment as `w:date` has it (XML Schema `dateTime`, whole seconds); `null` for what is none. */
export const dateAttribute = (at: string): string | null => {
  const moment = new Date(at);
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9999 ? `${moment.toISOString().slice(0, 19)}Z` : null;
};
