import type { Correction } from '../../core/correction.ts';
import type { Script, Text } from '../../core/text.ts';
import type { ExportInput } from '../form.ts';
import { inScript } from '../in-script.ts';
import { Comments } from './comments.ts';
import { glossarySection } from './glossary.ts';
import { Links } from './links.ts';
import { marksOf, nowhere } from './marks.ts';
import { namespaces, xmlHead } from './namespaces.ts';
import { packed } from './packed.ts';
import { goneXml, paragraphOf, type Setting } from './paragraph.ts';
import {
  appPart,
  contentTypesPart,
  corePart,
  documentRelations,
  packageRelations,
  settingsPart,
} from './parts.ts';
import { numberingPart, stylesPart } from './styles.ts';

/** A text as the bytes of a DOCX; the same input gives the same bytes. */
export const documentOf = (input: ExportInput): Promise<Uint8Array> => packed(partsOf(input));

/** The parts of it, by their names, in the order they are to stand. */
export function partsOf(input: ExportInput): Readonly<Record<string, string>> {
  const { text, options, at } = input;
  const script = options.script === text.script ? null : options.script;
  const comments = new Comments(input.words, inScript(text, script));
  const links = new Links();
  const document = documentPart(input, { script, comments, links });
  const language = languageOf(text, options.script ?? text.script);
  return {
    '[Content_Types].xml': contentTypesPart(),
    '_rels/.rels': packageRelations(),
    'docProps/core.xml': corePart(text, language, at),
    'docProps/app.xml': appPart(),
    'word/document.xml': document,
    'word/_rels/document.xml.rels': documentRelations(links.all()),
    'word/styles.xml': stylesPart(language),
    'word/numbering.xml': numberingPart(),
    'word/settings.xml': settingsPart(),
    'word/comments.xml': comments.part(),
  };
}

function documentPart(
  input: ExportInput,
  shared: Pick<Setting, 'script' | 'comments' | 'links'>,
): string {
  const { rows, options, words } = input;
  const { comments } = shared;
  const marks = marksOf(input);
  let changes = 0;
  const setting: Setting = {
    ...shared,
    numbers: new Map(),
    explanations: options.explanations,
    authorOf: ({ kind, by }: Correction) => `Uporedo · ${words.kinds[kind]} · ${words.by[by]}`,
    nextChange: () => changes++,
  };
  const paragraphs =
    rows.length > 0
      ? rows.map((row) => paragraphOf(row, marks.get(row.id), setting))
      : [`<w:p>${goneXml(marks.get(nowhere), comments)}</w:p>`];
  return (
    `${xmlHead}<w:document${namespaces}><w:body>${paragraphs.join('')}${glossarySection(input)}` +
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>' +
    '</w:sectPr></w:body></w:document>'
  );
}

/** BCP 47, so that Word and LibreOffice check the right spelling and draw Serbian letters. */
function languageOf({ language }: Pick<Text, 'language'>, script: Script): string {
  const isOther =
    /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(language) && !/^(?:sr|sh)(?:-|$)/i.test(language);
  if (isOther) return language;
  return script === 'Cyrl' ? 'sr-Cyrl-RS' : 'sr-Latn-RS';
}
