import type { Text } from '../../core/text.ts';
import { xmlAttributes, xmlText } from '../xml.ts';
import { dateAttribute } from './moment.ts';
import { namespaces, xmlHead } from './namespaces.ts';

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const opc = 'http://schemas.openxmlformats.org/package/2006';

/** `[Content_Types].xml` (ECMA-376, part 2, § 10.1.2). */
export const contentTypesPart = (): string =>
  `${xmlHead}<Types xmlns="${opc}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  [
    ['/word/document.xml', `${types}.document.main+xml`],
    ['/word/styles.xml', `${types}.styles+xml`],
    ['/word/numbering.xml', `${types}.numbering+xml`],
    ['/word/settings.xml', `${types}.settings+xml`],
    ['/word/comments.xml', `${types}.comments+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
    .map(([name, type]) => `<Override${xmlAttributes({ PartName: name, ContentType: type })}/>`)
    .join('') +
  '</Types>';

/** `_rels/.rels`. */
export const packageRelations = (): string =>
  relations([
    ['document', `${office}/officeDocument`, 'word/document.xml'],
    ['core', `${opc}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['app', `${office}/extended-properties`, 'docProps/app.xml'],
  ]);

/** `word/_rels/document.xml.rels`. */
export const documentRelations = (links: readonly (readonly [string, string])[]): string =>
  relations([
    ['styles', `${office}/styles`, 'styles.xml'],
    ['numbering', `${office}/numbering`, 'numbering.xml'],
    ['settings', `${office}/settings`, 'settings.xml'],
    ['comments', `${office}/comments`, 'comments.xml'],
    ...links.map(([address, id]) => [id, `${office}/hyperlink`, address, 'External'] as const),
  ]);

type Relation = readonly [id: string, type: string, target: string, mode?: string];

const relations = (all: readonly Relation[]): string =>
  `${xmlHead}<Relationships xmlns="${opc}/relationships">${all
    .map(
      ([id, type, target, mode]) =>
        `<Relationship${xmlAttributes({ Id: id, Type: type, Target: target, TargetMode: mode })}/>`,
    )
    .join('')}</Relationships>`;

/** `word/settings.xml`: without it Word opens a document as one of its version of 2007. */
export const settingsPart = (): string =>
  `${xmlHead}<w:settings${namespaces}><w:compat><w:compatSetting w:name="compatibilityMode"` +
  ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

/** `docProps/core.xml` (ECMA-376, part 2, § 11): what the text is, and who wrote it. */
export const corePart = (
  { title, author, source, tags }: Pick<Text, 'title' | 'author' | 'source' | 'tags'>,
  language: string,
  at: string,
): string => {
  const made = dateAttribute(at);
  const moment = (name: string): string =>
    made === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`;
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="${opc}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>` +
    `<cp:keywords>${xmlText(tags.join(', '))}</cp:keywords>` +
    `<dc:description>${xmlText(source)}</dc:description><dc:language>${xmlText(language)}</dc:language>` +
    `<cp:lastModifiedBy>Uporedo</cp:lastModifiedBy>${moment('created')}${moment('modified')}` +
    '</cp:coreProperties>'
  );
};

/** `docProps/app.xml`. */
export const appPart = (): string =>
  `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>Uporedo</Application></Properties>';
