/**
 * The function with what it gave for the words asked last, some thousands of them; for functions of
 * the word alone.
 */
export function remembered<T>(of: (word: string) => T): (word: string) => T {
  const values = new Map<string, T>();
  return (word) => {
    const known = values.get(word);
    if (known !== undefined || values.has(word)) return known as T;
    const value = of(word);
    if (values.size >= most) values.clear();
    values.set(word, value);
    return value;
  };
}

/** Some megabytes; texts have rarely more different words. */
const most = 60_000;
