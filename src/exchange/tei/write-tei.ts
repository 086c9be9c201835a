import { byPlace, type Annotation } from '../../core/annotation.ts';
import type { Row } from '../../core/row.ts';
import type { Text } from '../../core/text.ts';
import type { ExportInput, ExportOptions } from '../form.ts';
import { xmlAttributes } from '../xml.ts';
import { lineEnd, writeBody } from './body.ts';
import { TeiCharacters } from './characters.ts';
import { featureStructure } from './features.ts';
import { writeGlossary } from './glossary.ts';
import { writeHeader } from './header.ts';
import { paragraphXmlId, xmlId } from './ids.ts';
import { milestonesOf, targetOf } from './milestones.ts';
import { ParagraphTraits } from './paragraph-traits.ts';
import { annotationRecord, correctionRecord, textRecord } from './records.ts';
import { LinkTargets } from './link-targets.ts';
import { writeInline } from './write-inline.ts';

/** What of an export TEI is made of. */
export type TeiInput = Omit<ExportInput, 'options'> & {
  readonly options: Pick<ExportOptions, 'notes' | 'bareHighlights' | 'glossary'>;
};

/**
 * A text as a document of TEI P5 (4.3 or newer), in a subset of its own that reads back whole:
 * `readTei`.
 * @throws Error when an id holds anything but `[a-z0-9-]`
 */
export function writeTei(input: TeiInput): string {
  const { text, paragraphs, rows, words, at } = input;
  const characters = new TeiCharacters();
  const { write } = characters;
  const traits = new ParagraphTraits();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const targets = new LinkTargets((id) => byId.has(id));
  const annotations = wantedOf(input);
  const milestones = milestonesOf(annotations, byId);
  const language = { 'xml:lang': languageOf(text) };

  const body = writeBody(
    rows.map((row, place) => ({
      row,
      content: writeInline(
        row,
        milestones.get(row.id) ?? [],
        { write, leads: targets.attributes },
        row.kind === 'verse' ? lineEnd : '<lb/>',
      ),
      traits: traits.pointer(paragraphs[place]),
    })),
  );
  const back = input.options.glossary
    ? writeGlossary(input.terms, words.glossary, (id) => byId.has(id), write)
    : '';
  const records = [
    featureStructure({ type: 'text' }, textRecord(text), write),
    ...traits.structures(write),
    ...targets.structures(write),
    ...input.corrections.map((correction) =>
      featureStructure(
        {
          type: 'correction',
          'xml:id': xmlId('correction', correction.id),
          corresp: `#${paragraphXmlId(correction.paragraphId)}`,
        },
        correctionRecord(correction),
        write,
      ),
    ),
  ];
  const notes = annotations.map((one) => annotationOf(one, byId, text, write));
  const listed =
    notes.length > 0 ? `<listAnnotation>\n${notes.join('\n')}\n</listAnnotation>\n` : '';
  const noted = annotations.map((one) =>
    featureStructure(
      { type: 'annotation', 'xml:id': xmlId('record', one.id) },
      annotationRecord(one),
      write,
    ),
  );
  // Last: it declares the characters used in all the rest.
  const header = writeHeader(text, words, at, characters);
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
${header}<text${xmlAttributes({ 'xml:id': xmlId('text', text.id), ...language, 'xml:space': 'preserve' })}>
<body>
${body}</body>
${back}</text>
<standOff xml:space="preserve">
${[...records, ...noted].join('\n')}
${listed}</standOff>
</TEI>
`;
}

function annotationOf(
  annotation: Annotation,
  rows: ReadonlyMap<string, Row>,
  { id }: Text,
  write: (words: string) => string,
): string {
  const said = xmlAttributes({
    'xml:id': xmlId('annotation', annotation.id),
    motivation: annotation.note === '' ? 'highlighting' : 'commenting',
    target: targetOf(annotation, rows, `#${xmlId('text', id)}`),
    corresp: `#${xmlId('record', annotation.id)}`,
  });
  return `<annotation${said}><note>${write(annotation.note)}</note></annotation>`;
}

/** In reading order. */
function wantedOf({ annotations, options }: TeiInput): Annotation[] {
  if (!options.notes) return [];
  return annotations
    .filter(({ note, tags }) => options.bareHighlights || note.trim() !== '' || tags.length > 0)
    .toSorted(byPlace);
}

const languageOf = ({ language, script }: Pick<Text, 'language' | 'script'>): string =>
  /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(language) ? language : `sr-${script}`;
