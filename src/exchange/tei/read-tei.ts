import { applyCorrections, byParagraph } from '../../core/correction.ts';
import { formats } from '../../core/format.ts';
import type { Paragraph, Side, Text } from '../../core/text.ts';
import type { WholeText } from '../../core/whole-text.ts';
import { decodeMarkup } from '../../importing/markup/decode-markup.ts';
import { ReadTrouble } from '../read-trouble.ts';
import { childrenOf, elementsOf, findNode, readXmlTree, type XmlNode } from '../xml-tree.ts';
import { application } from './header.ts';
import { idOf } from './ids.ts';
import { readAnnotations } from './read-annotations.ts';
import { readBody } from './read-body.ts';
import { Features } from './read-features.ts';
import { readGlossary } from './read-glossary.ts';
import { readLedger } from './read-ledger.ts';
import { wordsOf } from './read-words.ts';

/**
 * A text whole, from TEI that `writeTei` made: with its ledger, its notes and its glossary. Somebody
 * may have worked on it: a `choice` that was added is a correction, a note whose words are gone is an
 * orphan, other elements are seen through.
 * @throws ReadTrouble with a line, when it is not ours, newer than this program, or broken
 */
export function readTei(file: string | Uint8Array): WholeText {
  const root = readXmlTree(typeof file === 'string' ? file : decodeMarkup(file).text);
  checkVersion(root);
  const standOff = needed(root, 'standOff');
  const node = needed(root, 'text');
  const textId = idOf('text', node.attributes['xml:id'], node.line);
  const records = childrenOf(standOff, 'fs');
  const byId = new Map(records.map((fs) => [`#${fs.attributes['xml:id'] ?? ''}`, fs]));
  const recordOf = (pointer: string | undefined): Features | undefined => {
    const found = pointer === undefined ? undefined : byId.get(pointer);
    return found && new Features(found);
  };
  const ofType = (type: string): XmlNode[] =>
    records.filter(({ attributes }) => attributes.type === type);
  const [facts] = ofType('text');
  if (!facts) throw new ReadTrouble('missing', standOff.line, 'fs type="text"');

  const read = readBody(needed(node, 'body'), recordOf);
  const paragraphs = read.map(({ paragraph }) => paragraph);
  const text = readText(textId, root, new Features(facts), paragraphs.length);
  const corrections = readLedger(textId, read, ofType('correction'), madeAt(root) ?? text.addedAt);
  const sideOf = sidesOf(paragraphs, corrections);
  const listed = childrenOf(standOff, 'listAnnotation').flatMap((list) =>
    childrenOf(list, 'annotation'),
  );
  const noted = ofType('annotation');
  if (listed.length < noted.length) {
    throw new ReadTrouble('missing', noted[0]?.line ?? standOff.line, 'annotation');
  }
  const glossary = elementsOf(findNode(node, 'back') ?? emptyNode).find(
    ({ attributes }) => attributes.type === 'glossary',
  );
  return {
    text,
    paragraphs,
    corrections,
    annotations: readAnnotations(textId, listed, recordOf, sideOf),
    terms: glossary ? readGlossary(glossary, textId) : [],
  };
}

function checkVersion(root: XmlNode): void {
  if (root.name !== 'TEI') throw new ReadTrouble('other-form', root.line, 'TEI');
  const version = ourVersion(root);
  if (version === null) throw new ReadTrouble('other-form', root.line, application.ident);
  if (version !== application.version) throw new ReadTrouble('newer', root.line, `${version}`);
}

function ourVersion(root: XmlNode): number | null {
  const found = findNode(root, 'teiHeader', 'encodingDesc', 'appInfo', 'application');
  return found?.attributes.ident === application.ident ? Number(found.attributes.version) : null;
}

function readText(id: string, root: XmlNode, record: Features, paragraphCount: number): Text {
  const file = needed(root, 'teiHeader', 'fileDesc');
  const sources = childrenOf(needed(file, 'sourceDesc'), 'bibl');
  const [original] = sources.filter(({ attributes }) => attributes.type === 'original');
  const [edition] = sources.filter(({ attributes }) => attributes.type === 'edition');
  if (!original) throw new ReadTrouble('missing', file.line, 'bibl');
  return {
    id,
    title: wordsOf(needed(file, 'titleStmt', 'title')),
    author: wordsOf(needed(file, 'titleStmt', 'author')),
    ...fileOf(original),
    format: record.oneOf('format', formats),
    language: record.words('language'),
    script: record.oneOf('script', ['Cyrl', 'Latn']),
    edition: edition ? fileOf(edition) : null,
    collections: record.strings('collections'),
    tags: record.strings('tags'),
    lead: record.words('lead'),
    paragraphCount,
    wordCount: record.count('wordCount'),
    nextParagraph: record.count('nextParagraph'),
    ledgerRevision: record.count('ledgerRevision'),
    paragraphsRevision: record.count('paragraphsRevision'),
    addedAt: record.words('addedAt'),
    deletedAt: record.wordsOrNull('deletedAt'),
  };
}

function fileOf(bibl: XmlNode): Pick<Text, 'source' | 'sha256' | 'encoding'> {
  return {
    source: wordsOf(needed(bibl, 'title')),
    sha256: wordsOf(needed(bibl, 'idno')),
    encoding: wordsOf(needed(bibl, 'note')),
  };
}

/** When the file was made. */
const madeAt = (root: XmlNode): string | undefined =>
  findNode(root, 'teiHeader', 'fileDesc', 'publicationStmt', 'p', 'date')?.attributes.when;

function sidesOf(
  paragraphs: readonly Paragraph[],
  corrections: WholeText['corrections'],
): (paragraphId: string, side: Side) => string | null {
  const originals = new Map(paragraphs.map(({ id, original }) => [id, original]));
  const accepted = byParagraph(corrections.filter(({ state }) => state === 'accepted'));
  const cleaned = new Map<string, string>();
  return (id, side) => {
    const original = originals.get(id);
    if (original === undefined || side === 'original') return original ?? null;
    const known = cleaned.get(id) ?? applyCorrections(original, accepted.get(id) ?? []);
    cleaned.set(id, known);
    return known;
  };
}

function needed(node: XmlNode, ...path: readonly string[]): XmlNode {
  const found = findNode(node, ...path);
  if (!found) throw new ReadTrouble('missing', node.line, path.join('/'));
  return found;
}

const emptyNode: XmlNode = { name: '', attributes: {}, children: [], line: 1 };
