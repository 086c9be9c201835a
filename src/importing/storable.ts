import type { Steps } from './steps.ts';

/** A text without the units that cannot be stored or shown: NUL goes, halves of letters become U+FFFD. */
export function storable(text: string, steps?: Steps): string {
  const lone = text.match(/\p{Surrogate}/gu)?.length ?? 0;
  steps?.add('lone-surrogates-replaced', '', lone);
  const whole = lone === 0 ? text : text.replace(/\p{Surrogate}/gu, '\ufffd');
  if (!whole.includes('\0')) return whole;
  const without = whole.replaceAll('\0', '');
  steps?.add('control-characters-left-out', '', whole.length - without.length);
  return without;
}
