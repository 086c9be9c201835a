/**
 * Words as character data of XML 1.0 (fifth edition, § 2.2 and § 2.4), good in content and in quoted
 * attributes alike. What XML cannot hold at all (control characters, half surrogates, U+FFFE and
 * U+FFFF) becomes U+FFFD; a carriage return survives as a reference.
 */
export const xmlText = (words: string): string =>
  words
    .replace(/(?![\t\n\r])\p{Cc}(?<![\x7f-\x9f])|\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Attributes as they stand in a tag, each with a space before it; those without a value are left out. */
export const xmlAttributes = (
  attributes: Readonly<Record<string, string | number | null | undefined>>,
): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${attributeText(String(value))}"`)
    .join('');

/** Parsers turn line breaks and tabs of an attribute into spaces unless they are references. */
const attributeText = (value: string): string =>
  xmlText(value).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
