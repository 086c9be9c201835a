import { createHash } from 'node:crypto';
import type { Environment } from './bridge.ts';

/**
 * `newer`: the data belong to a newer program. `store`: the library could not be opened.
 * `page`: the reader itself could not be shown, or keeps failing.
 */
export type Trouble = 'newer' | 'store' | 'page';

export interface TroublePage {
  readonly html: string;
  /** Allows this page's one style sheet and nothing else. */
  readonly policy: string;
}

/** Where the page's buttons lead; the window acts on them instead of going there. */
export const TRY_AGAIN = 'app://uporedo/trouble/again';
export const SAVE_EVERYTHING = 'app://uporedo/trouble/save';
export const RESTORE_COPY = 'app://uporedo/trouble/restore';
export const SHOW_FOLDER = 'app://uporedo/trouble/folder';

/** A plain page without script, in Serbian and English, for when the reader cannot be shown. */
export function troublePage(
  trouble: Trouble,
  dataFolder: string,
  detail: string,
  locale: Environment['locale'],
  hasCopies = false,
): TroublePage {
  const serbian = locale === 'sr-Latn' ? TEXTS['sr-Latn'] : TEXTS.sr;
  const columns = locale === 'en' ? [TEXTS.en, serbian] : [serbian, TEXTS.en];
  const html = `<!doctype html>
<html lang="${columns[0]?.lang ?? 'en'}">
<meta charset="utf-8">
<title>Uporedo</title>
<style>${STYLE}</style>
<main>
${columns.map((texts) => column(texts, trouble, dataFolder, hasCopies)).join('\n')}
</main>
<pre>${escape(detail)}</pre>
</html>
`;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return { html, policy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'` };
}

interface Texts extends Readonly<Record<Trouble, readonly [string, string]>> {
  readonly lang: string;
  readonly where: string;
  readonly again: string;
  readonly folder: string;
  readonly save: string;
  readonly restore: string;
}

const TEXTS: Readonly<Record<Environment['locale'], Texts>> = {
  sr: {
    lang: 'sr-Cyrl',
    newer: [
      'Ову библиотеку је отворио новији програм',
      'Старији програм би могао да је оштети, па је није ни дирнуо. Покрените новију верзију Упоредо.',
    ],
    store: [
      'Библиотека не може да се отвори',
      'Ништа није обрисано. Сачуване измене су и даље у доле наведеној фасцикли.',
    ],
    page: [
      'Прозор не може да се прикаже',
      'Ништа није обрисано. Све што је означено као сачувано јесте сачувано.',
    ],
    where: 'Подаци су овде:',
    again: 'Покушај поново',
    folder: 'Отвори фасциклу',
    save: 'Сачувај све као архиву',
    restore: 'Врати из копије',
  },
  'sr-Latn': {
    lang: 'sr-Latn',
    newer: [
      'Ovu biblioteku je otvorio noviji program',
      'Stariji program bi mogao da je ošteti, pa je nije ni dirnuo. Pokrenite noviju verziju Uporedo.',
    ],
    store: [
      'Biblioteka ne može da se otvori',
      'Ništa nije obrisano. Sačuvane izmene su i dalje u dole navedenoj fascikli.',
    ],
    page: [
      'Prozor ne može da se prikaže',
      'Ništa nije obrisano. Sve što je označeno kao sačuvano jeste sačuvano.',
    ],
    where: 'Podaci su ovde:',
    again: 'Pokušaj ponovo',
    folder: 'Otvori fasciklu',
    save: 'Sačuvaj sve kao arhivu',
    restore: 'Vrati iz kopije',
  },
  en: {
    lang: 'en',
    newer: [
      'A newer program has opened this library',
      'An older one might damage it, so it was not touched. Please start the newer Uporedo.',
    ],
    store: [
      'The library cannot be opened',
      'Nothing was deleted. Your saved changes are still in the folder named below.',
    ],
    page: [
      'The window cannot be shown',
      'Nothing was deleted. Everything shown as saved is saved.',
    ],
    where: 'The data lie here:',
    again: 'Try again',
    folder: 'Open the folder',
    save: 'Save everything as an archive',
    restore: 'Restore from a copy',
  },
};

function column(texts: Texts, trouble: Trouble, dataFolder: string, hasCopies: boolean): string {
  const [title, body] = texts[trouble];
  const actions = [
    [TRY_AGAIN, texts.again],
    ...(hasCopies ? [[SAVE_EVERYTHING, texts.save]] : []),
    // An older program reads nothing of a newer one.
    ...(trouble === 'newer' ? [] : [[RESTORE_COPY, texts.restore]]),
    [SHOW_FOLDER, texts.folder],
  ];
  return `<section lang="${texts.lang}">
<h1>${title}</h1>
<p>${body}</p>
<p>${texts.where}<br><code>${escape(dataFolder)}</code></p>
<nav>${actions.map(([to, label]) => `<a href="${to ?? ''}">${label ?? ''}</a>`).join(' ')}</nav>
</section>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const STYLE = `
body { margin: 3rem auto; max-width: 60rem; padding: 0 2rem; background: #faf7f0; color: #2b2620;
  font: 1rem/1.5 system-ui, sans-serif; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 3rem; }
h1 { font: 1.4rem/1.3 Georgia, serif; margin: 0 0 .7rem; }
code, pre { font: .85rem/1.4 monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
pre { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid #d9d0c0; color: #6b6154; }
nav { display: flex; flex-wrap: wrap; gap: .5rem; }
a { display: inline-block; padding: .35rem .8rem; border: 1px solid #8a7d6b; border-radius: .3rem;
  color: inherit; text-decoration: none; }
a:focus-visible, a:hover { background: #efe8da; }
`;
