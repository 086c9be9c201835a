import type { Annotation } from '../../core/annotation.ts';
import type { Correction } from '../../core/correction.ts';
import { toLatin } from '../../core/script.ts';
import type { ExportWords } from '../export-words.ts';
import { xmlAttributes } from '../xml.ts';
import { dateAttribute } from './moment.ts';
import { namespaces, xmlHead } from './namespaces.ts';
import { noteParagraphs, type NoteParagraph, type NoteRun } from './note-paragraphs.ts';
import { run } from './run.ts';

/** The comments of a document (ECMA-376, part 1, § 17.13.4), each with a number of its own. */
export class Comments {
  readonly #words: ExportWords;
  readonly #inScript: (words: string) => string;
  readonly #made: string[] = [];

  /** @param inScript writes words of the text as the document does */
  constructor(words: ExportWords, inScript: (words: string) => string) {
    this.#words = words;
    this.#inScript = inScript;
  }

  get count(): number {
    return this.#made.length;
  }

  /** A note with its tags; of one whose words are gone, what they were. Gives its number. */
  note(annotation: Annotation, isGone = false): number {
    const { note, tags, side, colour, createdAt } = annotation;
    const { colours, sides, orphans } = this.#words;
    const facts = [colours[colour], sides[side], ...tags.map((tag) => `#${tag}`)].join(' · ');
    return this.#add(authorOfNotes, createdAt, [
      ...(isGone ? [line(`${orphans}: „${this.#inScript(quoted(annotation))}“`)] : []),
      ...noteParagraphs(note),
      line(facts, 'emphasis'),
    ]);
  }

  /** Why something was corrected; `null` where nothing is said about it. */
  explanation(correction: Correction, author: string): number | null {
    const { sr, en } = correction.explanation;
    const { language } = this.#words;
    const said = language === 'en' ? en : language === 'sr-Latn' ? toLatin(sr) : sr;
    return said.trim() === '' ? null : this.#add(author, correction.at, [line(said)]);
  }

  /** The part `word/comments.xml`. */
  part(): string {
    return `${xmlHead}<w:comments${namespaces}>${this.#made.join('')}</w:comments>`;
  }

  #add(author: string, at: string, paragraphs: readonly NoteParagraph[]): number {
    const id = this.#made.length;
    const attributes = xmlAttributes({
      'w:id': id,
      'w:author': author,
      'w:date': dateAttribute(at),
      'w:initials': 'U',
    });
    const held = paragraphs.map((paragraph) => paragraphElement(paragraph, 'CommentText'));
    this.#made.push(`<w:comment${attributes}>${held.join('')}</w:comment>`);
    return id;
  }
}

const authorOfNotes = 'Uporedo';

const line = (words: string, ...styles: ('emphasis' | 'strong')[]): NoteParagraph => ({
  depth: 0,
  runs: [{ words, styles: new Set(styles) }],
});

/** The words it was made on, when those it has now are none. */
const quoted = ({ current, home }: Annotation): string => {
  const words = (anchors: Annotation['home']): string =>
    anchors.map(({ quote }) => quote.exact).join('\n');
  return words(current).trim() === '' ? words(home) : words(current);
};

/** A paragraph of a note, in a style of the document; lists and quotations are set in. */
export function paragraphElement({ depth, runs }: NoteParagraph, style: string): string {
  const indent = depth > 0 ? `<w:ind w:left="${Math.min(depth, deepest) * step}"/>` : '';
  const held = runs.map(({ words, styles }: NoteRun) => run(words, { styles, colour: null }));
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${indent}</w:pPr>${held.join('')}</w:p>`;
}

/** How far a list is set in, in twentieths of a point, and how often at most. */
const step = 284;
const deepest = 9;
