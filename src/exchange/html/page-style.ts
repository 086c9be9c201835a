import { colours } from '../../core/annotation.ts';
import { printStyle } from './print-style.ts';

/**
 * The look of the page: paper and letters of the desk.
 * @param runningTitle for the margins of printed sheets; `null` for none
 */
export const pageStyle = (runningTitle: string | null): string =>
  [palette, layout, words, notes, choices, chosen(), wide, narrow, printStyle(runningTitle)].join(
    '',
  );

const light = `
  --paper: #fbf9f4; --sheet: #fffdf9; --rail: #f3efe6; --ink: #23201b; --soft: #6a6358;
  --line: #e3dccf; --accent: #7a2e2a; --wash: #f1e4dc; --damaged: #b4632a; --corrected: #2f6b4f;
  --yellow: #fbe9a6; --green: #cfe8cf; --blue: #cfe0f3; --red: #f6d0cb;
  --yellow-strong: #d9a800; --green-strong: #3f9a4c; --blue-strong: #3d7fc4; --red-strong: #c9564b;`;

const palette = `
:root { color-scheme: light dark;${light}
  --serif: 'Source Serif 4', 'Source Serif Pro', 'Noto Serif', Georgia, 'Times New Roman', serif;
  --sans: 'Source Sans 3', 'Source Sans Pro', 'Noto Sans', 'Segoe UI', system-ui, sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1d1b18; --sheet: #2a2723; --rail: #171512; --ink: #e6dfd2; --soft: #a89f8f;
    --line: #39342d; --accent: #e0958a; --wash: #3a2a26; --damaged: #e29a62; --corrected: #7fc3a0;
    --yellow: #5b4d13; --green: #23482c; --blue: #23405e; --red: #5e2b27;
    --yellow-strong: #e3bd3f; --green-strong: #6cc47c; --blue-strong: #77b0ea; --red-strong: #e98a80;
  }
}
`;

const layout = `
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 5.5rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0 auto; max-width: 82rem; padding: 0 clamp(1rem, 3vw, 2.5rem) 4rem;
  background: var(--paper); color: var(--ink); font: 1.125rem/1.56 var(--serif); }
a { color: var(--accent); text-underline-offset: 0.18em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 3; padding: 0.5rem 1rem;
  border-radius: 0 0 8px 8px; background: var(--accent); color: var(--paper); font-family: var(--sans); }
.skip:focus { top: 0; }
.title { padding: 3.2rem 0 1.6rem; text-align: center; }
.title p { margin: 0.4rem auto 0; max-width: 46rem; }
h1 { margin: 0; font-size: clamp(1.7rem, 4vw, 2.5rem); line-height: 1.2; font-weight: 600; text-wrap: balance; overflow-wrap: anywhere; }
.author { font-size: 1.2rem; font-style: italic; }
.source, footer, .contents, .columns, .number, .changes, .about, .tags { font-family: var(--sans); }
.source { color: var(--soft); font-size: 0.8rem; line-height: 1.45; overflow-wrap: anywhere; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.8rem; text-align: center; }
.contents { margin: 1rem auto 0; font-size: 0.95rem; }
.contents summary, .changes summary { width: fit-content; cursor: pointer; color: var(--soft); }
.contents ol { margin: 0.3rem 0; padding-left: 1.2rem; list-style: none; }
.contents a { color: inherit; text-decoration-color: var(--line); }
.columns, .row { display: grid; grid-template-columns: minmax(0, 1fr) 3.6rem minmax(0, 1fr); column-gap: 0.6rem; }
.columns { margin-top: 1.4rem; padding-bottom: 0.4rem; border-bottom: 1px solid var(--line);
  color: var(--soft); font-size: 0.72rem; font-weight: 600; letter-spacing: 0.09em; text-transform: uppercase; }
.row { padding: 0.8rem 0; content-visibility: auto; contain-intrinsic-size: auto 11rem; }
.row:target { background: linear-gradient(90deg, transparent, var(--wash) 5%, var(--wash) 95%, transparent); }
.number { text-align: center; }
.row > .number { font-size: 0.74rem; line-height: 2.35; }
.number a { color: var(--soft); text-decoration: none; white-space: nowrap; border: 1px solid var(--line); border-radius: 1em; padding: 0.12em 0.6em; }
.number a:hover { border-color: var(--accent); color: var(--accent); }
.row > .notes, .row > .changes { grid-column: 1 / -1; }
`;

const words = `
.original, .cleaned { min-width: 0; overflow-wrap: break-word; hyphens: auto; }
.original :is(p, h2, h3, h4, h5, h6, ul, blockquote), .cleaned :is(p, h2, h3, h4, h5, h6, ul, blockquote) { margin: 0; white-space: pre-line; text-wrap: pretty; }
.row :is(h2, h3, h4, h5, h6) { font-size: 1.08em; line-height: 1.35; font-weight: 600; text-wrap: balance; }
.row h2 { font-size: 1.42em; }
.row h3 { font-size: 1.22em; }
.row :is(.original, .cleaned) > blockquote { padding-left: 1.2em; border-left: 2px solid var(--line); }
.row :is(.original, .cleaned) > ul { padding-left: 1.3em; }
.row .depth-2 { margin-left: 1.3em; }
.row .depth-3 { margin-left: 2.6em; }
.row .verse { padding-left: 2em; text-indent: -1.2em; hyphens: none; }
.row :is(.footnote, .caption) { font-size: 0.88em; color: var(--soft); }
.row .table { white-space: pre-wrap; tab-size: 8; }
.row .code { white-space: pre-wrap; hyphens: none; font-size: 0.85em; }
code, pre { font-family: ui-monospace, 'Cascadia Code', Menlo, Consolas, monospace; font-size: 0.88em; }
sup, sub { line-height: 0; font-size: 0.72em; }
del, ins { text-decoration: none; }
.damaged:not(.gap) { text-decoration: underline wavy var(--damaged) 1px; text-underline-offset: 0.24em; text-decoration-skip-ink: none; }
.corrected:not(.gap) { text-decoration: underline solid var(--corrected) 1.5px; text-underline-offset: 0.24em; text-decoration-skip-ink: none; }
.gap { display: inline-block; width: 0; height: 1em; vertical-align: -0.15em; border-left: 2px dotted currentColor; }
.gap.damaged { color: var(--damaged); }
.gap.corrected { color: var(--corrected); }
.term { color: inherit; text-decoration: underline dotted var(--accent) 1.5px; text-underline-offset: 0.36em; }
.link { text-decoration: underline; text-decoration-color: var(--line); }
mark { color: var(--ink); background: none; border-radius: 2px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
${colours
  .map(
    (colour) => `.on-${colour} { background: var(--${colour}); }
.on-${colour}.echo { background: color-mix(in srgb, var(--${colour}) 48%, transparent); }
.over-${colour} { box-shadow: inset 0 -0.22em var(--${colour}-strong); }
.${colour} { --edge: var(--${colour}-strong); --fill: var(--${colour}); }
`,
  )
  .join('')}`;

const notes = `
.ref { display: inline-block; text-indent: 0; margin-left: 0.15em; border-radius: 0.9em; padding: 0.1em 0.42em; background: var(--fill); color: var(--ink);
  font: 600 0.62em/1 var(--sans); text-decoration: none; vertical-align: 0.55em; white-space: nowrap; hyphens: none; }
.ref::after { content: attr(data-number); }
.ref:hover, .back:hover { outline: 1.5px solid var(--edge); }
.row > .notes { margin-top: 0.8rem; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 0.6rem; align-items: start; }
.note:is(article) { position: relative; border: 1px solid var(--line); border-left: 4px solid var(--edge, var(--line)); border-radius: 10px;
  padding: 0.6rem 0.9rem 0.5rem; background: var(--sheet); font: 0.92rem/1.5 var(--sans); overflow-wrap: anywhere; }
.note:target { box-shadow: 0 0 0 2px var(--edge); }
.note > * { margin: 0; }
.note > .back { float: right; min-width: 1.7em; margin-left: 0.6em; border-radius: 1em; padding: 0.1em 0.5em; background: var(--fill);
  color: var(--ink); font-size: 0.76rem; font-weight: 600; text-align: center; text-decoration: none; }
.note > blockquote { color: var(--soft); font: italic 0.95em/1.45 var(--serif); white-space: pre-line; }
.note > blockquote p { margin: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3; overflow: hidden; }
.note > blockquote + .body { margin-top: 0.35rem; }
.body > *:first-child, dd > *:first-child { margin-top: 0; }
.body > *:last-child { margin-bottom: 0; }
.body :is(p, ul, ol, table), dd :is(p, ul, ol, table) { margin: 0.35rem 0; }
:is(.body, dd) .heading { font-weight: 600; }
:is(.body, dd) :is(ul, ol) { padding-left: 1.3em; }
:is(.body, dd) blockquote { margin: 0.35rem 0; padding-left: 0.7rem; border-left: 2px solid var(--line); color: var(--soft); }
:is(.body, dd) pre { overflow-x: auto; border-radius: 6px; padding: 0.5rem; background: var(--rail); white-space: pre-wrap; }
:is(.body, dd) td { border: 1px solid var(--line); padding: 0 0.45em; }
.tags { display: flex; flex-wrap: wrap; gap: 0.3rem; padding: 0; list-style: none; font-size: 0.8rem; }
.note > .tags { margin-top: 0.4rem; }
.tags li { border-radius: 6px; padding: 0.05rem 0.5rem; background: var(--rail); }
.about { color: var(--soft); font-size: 0.78rem; }
.note > .about { margin-top: 0.3rem; }
.changes { margin-top: 0.5rem; font-size: 0.82rem; line-height: 1.5; }
.changes ol { margin: 0.4rem 0 0; padding-left: 1.4em; columns: 24rem auto; column-gap: 2rem; }
.changes li { margin-bottom: 0.3rem; break-inside: avoid; overflow-wrap: anywhere; }
.changes del { color: var(--damaged); text-decoration: line-through; }
.changes ins { color: var(--corrected); font-weight: 600; }
.changes b { margin-left: 0.4em; border-radius: 6px; padding: 0 0.45em; background: var(--rail); font-weight: 500; color: var(--soft); white-space: nowrap; }
.changes li span { color: var(--soft); }
.more { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1.2rem; }
.more h2 { margin: 0 0 1rem; font-size: 1.42em; font-weight: 600; }
.more > .note { margin-bottom: 0.6rem; max-width: 46rem; }
dl { margin: 0; columns: 26rem auto; column-gap: 2.5rem; }
dt { break-after: avoid; margin-top: 0.9rem; font-weight: 600; }
dt:first-child { margin-top: 0; }
dt:target { background: var(--wash); }
dfn { font-style: normal; }
dd { margin: 0; font: 0.92rem/1.5 var(--sans); overflow-wrap: anywhere; }
.forms, .places { color: var(--soft); font-size: 0.85em; }
`;

const choices = `
.choices { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; justify-content: center; gap: 0.3rem 2rem;
  margin: 0 calc(-1 * clamp(1rem, 3vw, 2.5rem)); padding: 0.55rem 1rem; border-block: 1px solid var(--line); background: var(--rail); font: 0.86rem/1.4 var(--sans); }
.choices fieldset { display: flex; flex-wrap: wrap; align-items: center; gap: 0.2rem 0.3rem; margin: 0; border: 0; padding: 0; min-width: 0; }
.choices legend { float: left; margin-right: 0.5rem; padding: 0; color: var(--soft); }
.choices label { position: relative; cursor: pointer; }
.choices input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
.choices span { display: block; border: 1px solid var(--line); border-radius: 8px; padding: 0.2rem 0.7rem; background: var(--sheet); color: var(--soft); }
.choices input:checked + span { border-color: var(--accent); color: var(--ink); box-shadow: inset 0 0 0 1px var(--accent); }
.choices label:is(.yellow, .green, .blue, .red) input:checked + span { border-color: var(--edge); background: var(--fill); box-shadow: inset 0 0 0 1px var(--edge); }
.choices input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
`;

/** What readers chose; a browser that does not know `:has()` shows everything. */
const chosen = (): string => `
body:has(#view-original:checked) :is(.row, .columns) > .cleaned,
body:has(#view-cleaned:checked) :is(.row, .columns) > .original { display: none; }
body:has(:is(#view-original, #view-cleaned):checked) :is(.row, .columns) { grid-template-columns: minmax(0, 1fr) 3.6rem; max-width: 46rem; margin-inline: auto; }
body:has(:is(#view-original, #view-cleaned):checked) :is(.row, .columns) > .number { grid-column: 2; grid-row: 1; }
body:has(#show-changes:not(:checked)) :is(.damaged, .corrected) { text-decoration: none; }
body:has(#show-changes:not(:checked)) :is(.changes, .gap) { display: none; }
body:has(#only-notes:checked) :is(.row:not(.with-notes), .original, .cleaned, .number, .changes, .columns, .contents, #glossary) { display: none; }
body:has(#only-notes:checked) .row { display: block; max-width: 46rem; margin: 0 auto; padding: 0.3rem 0; }
body:has(#only-notes:checked) .row > .notes { margin: 0; grid-template-columns: minmax(0, 1fr); }
body:has(#only-notes:checked) .note > blockquote p { display: block; }
${colours
  .map(
    (
      colour,
    ) => `body:has(#show-${colour}:not(:checked)) :is(.note.${colour}, .ref.${colour}) { display: none; }
body:has(#show-${colour}:not(:checked)) .on-${colour} { background: none; }
body:has(#show-${colour}:not(:checked)) .over-${colour} { box-shadow: none; }
`,
  )
  .join('')}`;

/** Notes stand beside their row where there is room. */
const wide = `
@media screen and (min-width: 74rem) {
  .noted { max-width: 104rem; }
  .noted:not(:has(#only-notes:checked), :has(:is(#view-original, #view-cleaned):checked)) :is(.row, .columns) { grid-template-columns: minmax(0, 1fr) 3.6rem minmax(0, 1fr) minmax(15rem, 0.62fr); }
  .noted:not(:has(#only-notes:checked)):has(:is(#view-original, #view-cleaned):checked) :is(.row, .columns) { grid-template-columns: minmax(0, 1fr) 3.6rem minmax(15rem, 0.55fr); max-width: 66rem; }
  .noted:not(:has(#only-notes:checked)) .row > .notes { grid-column: -2 / -1; grid-row: 1 / span 2; grid-template-columns: minmax(0, 1fr); margin: 0 0 0 1.2rem; align-content: start; }
  .noted .row > .changes { grid-column: 1 / -2; }
}
`;

const narrow = `
@media screen and (max-width: 44rem) {
  body { font-size: 1.06rem; }
  .choices { position: static; justify-content: flex-start; }
  html { scroll-padding-top: 1rem; }
  .columns { display: none; }
  .row, body:has(:is(#view-original, #view-cleaned):checked) .row { grid-template-columns: minmax(0, 1fr); row-gap: 0.5rem; padding: 1rem 0; border-bottom: 1px solid var(--line); }
  .row > .number { grid-row: 1; grid-column: 1; text-align: left; line-height: 1.6; }
  .row > .original { color: var(--soft); padding-left: 0.8rem; border-left: 2px solid var(--line); }
  body:has(#view-original:checked) .row > .original { color: inherit; padding: 0; border: 0; }
}
`;
