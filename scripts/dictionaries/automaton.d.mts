export function writeAutomaton(words: Iterable<string>): Uint8Array;
