import { caseNames, type CaseForms, type CaseName } from '../../core/cases.ts';
import { everyText, variantKinds, type Term, type Variant } from '../../core/term.ts';
import { ReadTrouble } from '../read-trouble.ts';
import { childrenOf, findNode, type XmlNode } from '../xml-tree.ts';
import { idOf } from './ids.ts';
import { Features } from './read-features.ts';
import { wordsOf } from './read-words.ts';

/**
 * The terms of a `div` of entries: of the text, or of all texts.
 * @throws ReadTrouble when something of one is missing, or it is of another text
 */
export function readGlossary(division: XmlNode, ofText: string): Term[] {
  return childrenOf(division, 'entry').map((entry) => {
    const { line } = entry;
    const [fs] = childrenOf(entry, 'fs');
    if (!fs) throw new ReadTrouble('missing', line, 'fs');
    const record = new Features(fs);
    const forms = childrenOf(entry, 'form');
    const [lemma] = forms.filter(({ attributes }) => attributes.type === 'lemma');
    if (!lemma) throw new ReadTrouble('missing', line, 'form');
    const textId = record.words('textId');
    if (textId !== everyText && textId !== ofText) throw new ReadTrouble('value', line, 'textId');
    return {
      id: idOf('term', entry.attributes['xml:id'], line),
      textId,
      canonical: orthOf(lemma),
      variants: forms.filter(({ attributes }) => attributes.type === 'variant').map(variantOf),
      ...(record.flag('hasCases') ? { cases: casesOf(forms) } : {}),
      ...(record.has('script') ? { script: record.oneOf('script', ['Cyrl', 'Latn']) } : {}),
      definition: wordsAt(entry, 'sense', 'def'),
      category: wordsAt(entry, 'usg'),
      tags: record.strings('tags'),
      paragraphIds: record.strings('paragraphIds'),
      createdAt: record.words('createdAt'),
      modifiedAt: record.words('modifiedAt'),
    };
  });
}

function variantOf(form: XmlNode): Variant {
  const { subtype, n } = form.attributes;
  const kind = variantKinds.find((one) => one === subtype);
  if (!kind) throw new ReadTrouble('value', form.line, 'subtype');
  return { form: orthOf(form), kind, ...(n === undefined ? {} : { cell: cellOf(n, form.line) }) };
}

const casesOf = (forms: readonly XmlNode[]): Partial<CaseForms> =>
  Object.fromEntries(
    forms
      .filter(({ attributes }) => attributes.type === 'inflected')
      .map((form) => [cellOf(form.attributes.subtype, form.line), orthOf(form)]),
  );

function cellOf(name: string | undefined, line: number): CaseName {
  const cell = caseNames.find((one) => one === name);
  if (!cell) throw new ReadTrouble('value', line, 'case');
  return cell;
}

const orthOf = (form: XmlNode): string => wordsAt(form, 'orth');

function wordsAt(node: XmlNode, ...path: readonly string[]): string {
  const found = findNode(node, ...path);
  if (!found) throw new ReadTrouble('missing', node.line, path.join('/'));
  return wordsOf(found);
}
