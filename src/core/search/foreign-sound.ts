/**
 * How a word in the spelling of a western language might be written by its sound in Serbian, folded:
 * Secco → seko, School → skul, Wright → rajt, Einstein → ajnstajn. It need not be right for any one
 * language: it has to bring what a reader types near to what stands in the text. The word is folded;
 * one without anything foreign comes back as it is.
 */
export function foreignSound(folded: string): string {
  if (!foreign.test(folded)) return folded;
  let sound = folded;
  for (const [letters, sounds] of rules) sound = sound.replace(letters, sounds);
  return sound;
}

/** Letters and pairs of letters that the rules below do something about. */
const foreign = /[cqwxy]|[gkprst]h|^h?[vk][hnr]|ee|ea|oo|ou|ei|eu|ai|gn|h(?![aeiou])|igh|dg[ei]|tz/;

/** In this order, each over the whole word. English, German, French and Italian habits. */
const rules: readonly (readonly [letters: RegExp, sounds: string])[] = [
  // Converters write w as в: vright is Wright, vhi is why, and no Serbian word.
  [/^[vw]h(?=[aeiouy])/, 'v'],
  [/[vw]r(?=igh|it[ei]|ong)/, 'r'],
  [/^kn(?=[aeiouy])/, 'n'],
  [/ai?ght/, 'ejt'],
  [/o?ught/, 'ot'],
  [/igh(?=t|$)/, 'aj'],
  [/eaux?/, 'o'],
  [/sch(?=oo|ol|em)/, 'sk'],
  [/sch/, 's'],
  [/tch/, 'c'],
  [/cch|ck|cqu(?=[ei])/g, 'k'],
  [/cc(?![eiy])/g, 'k'],
  [/ch(?=[lr])/g, 'h'],
  [/(?<=[^e][aou])ch$/, 'h'],
  [/ch/g, '\u010D'],
  [/sc(?=[eiy])/, 's'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/\u010D/g, 'c'],
  [/ph/g, 'f'],
  [/gh(?=[^aeiouy]|$)/g, ''],
  [/([bdgkprst])h/g, '$1'],
  [/dg(?=[ei])/g, 'dz'],
  [/gn(?=[aeio])/, 'nj'],
  [/tz/g, 'c'],
  [/h(?=[^aeiouy]|$)/g, ''],
  [/oo|ou/g, 'u'],
  [/ee|ea/g, 'i'],
  [/ei|ey(?=.)/g, 'aj'],
  [/ay/g, 'ej'],
  [/ai(?!n)/g, 'e'],
  [/eu/g, 'oj'],
  [/ow(?=n)/g, 'au'],
  [/ew/g, 'ju'],
];
