import { correctionKinds } from '../src/core/correction.ts';
import { formNames } from './export-options.ts';
import { encodings } from '../src/importing/encoding/encodings.ts';
import manifest from '../package.json' with { type: 'json' };

export const version = manifest.version;

export const help = `uporedo ${version}: repairs damaged Serbian texts.

  uporedo clean FILE [--json] [--out FILE] [--glossary FILE] [--kinds a,b]
  uporedo clean FILE… --out FOLDER | --json | --diff

      Writes the cleaned text, with the corrections that are made without asking.
      FILE may be a folder: all .txt, .text, .md and .markdown files below it.

      --json           writes every correction the rules propose, and which are made;
                       of several files one document with “files”
      --diff           writes what changes, as diff -u does; --color marks it on a terminal
      --out FILE       writes to a file instead of the terminal; for the texts of several
                       files this is a folder, which receives the same tree
      --glossary FILE  your forms: lines "right form = wrong form; another wrong form",
                       or JSON: [{"canonical": "…", "variants": ["…"]}];
                       or a glossary in .tbx, .csv, .tsv or .utf8 (OmegaT)
      --kinds a,b      only these kinds:
${wrapped(correctionKinds)}

  uporedo align ORIGINAL CLEANED [--json]

      Pairs the paragraphs of two versions of a text, and lists which go together.

      --json           writes {"rows": [{"original": […], "cleaned": […], "confidence": …}]},
                       with the numbers of paragraphs from 0

  uporedo import FILE [--json] [--as-it-stands] [--encoding NAME]

      Writes what a file holds, paragraph by paragraph: plain text, Markdown, HTML, EPUB, DOCX,
      ODT, SubRip and WebVTT subtitles, TEI, PDF with a text layer, the source side of TMX.

      --json           writes title, author, language, kinds of paragraphs, styles, how TEI
                       and TMX have them corrected, and what was done to the text
      --as-it-stands   joins no lines, leaves no page numbers out
      --encoding NAME  reads it so, whatever it looks like:
${wrapped(encodings)}

      Of an archive (.uporedo) it checks the whole and lists what is in it; --json writes
      every text of it with both sides.

  uporedo export ARCHIVE [--format NAME] [--out FOLDER] [--text ID] [--script NAME]

      Writes the texts of an archive (.uporedo) in another form: to a folder, a file for each
      text; without --out to the terminal, if it is one file of words.

      --format NAME    the form, md unless named:
${wrapped(Object.keys(formNames))}
      --text ID        only this text
      --script NAME    writes words of the texts in cyrillic or latin

  uporedo --help
  uporedo --version

Plain text to clean is in UTF-8 or UTF-16, other formats are cleaned by their words; what is
written is UTF-8. Exit status: 0 done,
1 the input is bad, 2 wrong usage. Nothing is written on failure; of several files the good
ones are, and each bad one is told. A source is never written over.
`;

function wrapped(kinds: readonly string[]): string {
  const lines = [''];
  for (const kind of kinds) {
    const last = lines.length - 1;
    const longer = `${lines[last] ?? ''}${lines[last] === '' ? '' : ', '}${kind}`;
    if (longer.length > 50) lines.push(kind);
    else lines[last] = longer;
  }
  return lines.map((line) => `                       ${line}`).join('\n');
}
