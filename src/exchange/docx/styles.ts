import { xmlAttributes } from '../xml.ts';
import { namespaces, xmlHead } from './namespaces.ts';
import { deepest } from './paragraph-look.ts';

/**
 * The part `word/styles.xml` (ECMA-376, part 1, § 17.7). Names are those Word has built in, so that
 * it shows them in its own language.
 * @param language BCP 47, of the words of the text
 */
export const stylesPart = (language: string): string =>
  `${xmlHead}<w:styles${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>' +
  `<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang${xmlAttributes({ 'w:val': language, 'w:eastAsia': language })}/>` +
  '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>' +
  '<w:spacing w:after="140" w:line="288" w:lineRule="auto"/>' +
  '</w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
  `${styles.map(styleElement).join('')}</w:styles>`;

interface Style {
  readonly id: string;
  readonly name: string;
  readonly type?: 'character';
  /** Properties of paragraphs and of runs, in the order of the schema. */
  readonly paragraph?: string;
  readonly run?: string;
}

const heading = (level: number, size: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  paragraph:
    '<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="120"/>' +
    `<w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
});

const small = '<w:sz w:val="20"/><w:szCs w:val="20"/>';

const styles: readonly Style[] = [
  heading(1, 36),
  heading(2, 32),
  heading(3, 28),
  heading(4, 26),
  heading(5, 24),
  heading(6, 24),
  {
    id: 'Quote',
    name: 'Quote',
    paragraph: '<w:ind w:left="567" w:right="567"/>',
    run: '<w:i/><w:iCs/>',
  },
  { id: 'Verse', name: 'Verse', paragraph: '<w:spacing w:after="0"/><w:ind w:left="567"/>' },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: '<w:spacing w:after="60"/>' },
  { id: 'FootnoteText', name: 'footnote text', paragraph: '<w:spacing w:after="60"/>', run: small },
  { id: 'Caption', name: 'caption', run: `<w:i/><w:iCs/>${small}` },
  {
    id: 'TableText',
    name: 'Table Text',
    paragraph: '<w:spacing w:after="40"/><w:ind w:left="284"/>',
  },
  {
    id: 'SourceCode',
    name: 'Source Code',
    paragraph: '<w:spacing w:line="240" w:lineRule="auto"/>',
    run: `<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>${small}`,
  },
  {
    id: 'CommentText',
    name: 'annotation text',
    paragraph: '<w:spacing w:after="60" w:line="240" w:lineRule="auto"/>',
    run: small,
  },
  {
    id: 'CommentReference',
    name: 'annotation reference',
    type: 'character',
    run: '<w:sz w:val="16"/><w:szCs w:val="16"/>',
  },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    type: 'character',
    run: '<w:color w:val="1F5C99"/><w:u w:val="single"/>',
  },
];

function styleElement({ id, name, type, paragraph, run }: Style): string {
  const based = type === 'character' ? 'DefaultParagraphFont' : 'Normal';
  return (
    `<w:style w:type="${type ?? 'paragraph'}" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="${based}"/>${type === 'character' ? '' : '<w:qFormat/>'}` +
    `${paragraph ? `<w:pPr>${paragraph}</w:pPr>` : ''}${run ? `<w:rPr>${run}</w:rPr>` : ''}</w:style>`
  );
}

/** The part `word/numbering.xml` (§ 17.9): one list with bullets, as deep as Word has them. */
export const numberingPart = (): string => {
  const levels = Array.from({ length: deepest }, (_, level) => {
    const left = 360 * (level + 1);
    return (
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>` +
      `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="360"/></w:pPr></w:lvl>`
    );
  });
  return (
    `${xmlHead}<w:numbering${namespaces}><w:abstractNum w:abstractNumId="0">` +
    `<w:multiLevelType w:val="hybridMultilevel"/>${levels.join('')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
  );
};
