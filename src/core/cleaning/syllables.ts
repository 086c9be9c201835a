/** How many syllables a Cyrillic word has; р between consonants makes one (прст). */
export const syllables = (word: string): number => word.match(nuclei)?.length ?? 0;

const nuclei = /[аеиоу]|(?<![аеиоу])р(?=[бвгдђжзјклљмнњпстћфхцчџш])/gi;

const isVowel = (letter: string): boolean => /^[аеиоу]$/i.test(letter);

/** Whether a stem ends in two consonants, of which the last may be parted by an а (сестра, сестара). */
export const endsInCluster = (stem: string): boolean =>
  stem.length > 2 && !isVowel(stem.slice(-1)) && !isVowel(stem.slice(-2, -1)) && !whole.test(stem);

/** Clusters that stay together in the genitive plural (листа, гнезда, годишта). */
const whole = /(?:ст|зд|шт|жд|шћ|жђ)$/i;

/** With an а between the last two consonants; what assimilation joined is parted again. */
export const parted = (stem: string): string => `${stem.slice(0, -1)}а${stem.slice(-1)}`;

/** к, г, х before и: ц, з, с; тц and дц become ц (почеци). */
export const sibilarised = (stem: string): string =>
  stem
    .replace(/[кгх]$/, (letter) => ({ к: 'ц', г: 'з', х: 'с' })[letter] ?? letter)
    .replace(/[тд]ц$/, 'ц');

/** к, г, х, ц before е: ч, ж, ш, ч. */
export const palatalised = (stem: string): string =>
  stem.replace(/[кгхц]$/, (letter) => ({ к: 'ч', г: 'ж', х: 'ш', ц: 'ч' })[letter] ?? letter);

/** Voiced letters before a voiceless one: врабац, врапца. */
export const devoiced = (stem: string): string =>
  stem.replace(
    /[бдгзжђ]$/,
    (letter) => ({ б: 'п', д: 'т', г: 'к', з: 'с', ж: 'ш', ђ: 'ћ' })[letter] ?? letter,
  );

/** Whether endings with е follow: учитељем, but градом. */
export const isSoft = (stem: string): boolean => /[јљњђћчџшжц]$/i.test(stem);
