import type { Term, Variant } from '../../core/term.ts';
import { xmlAttributes } from '../xml.ts';
import { featureStructure } from './features.ts';
import { paragraphXmlId, xmlId } from './ids.ts';

/**
 * Terms as entries of a dictionary (TEI P5 Guidelines, chapter 10), in a `div` of the back matter.
 * @param isHere whether a paragraph is in the document
 */
export function writeGlossary(
  terms: readonly Term[],
  title: string,
  isHere: (paragraphId: string) => boolean,
  write: (words: string) => string,
): string {
  if (terms.length === 0) return '';
  const entries = terms.map((term) => entryOf(term, isHere, write));
  return `<back>
<div type="glossary">
<head>${write(title)}</head>
${entries.join('\n')}
</div>
</back>
`;
}

function entryOf(
  term: Term,
  isHere: (paragraphId: string) => boolean,
  write: (words: string) => string,
): string {
  const { canonical, variants, cases, category, definition } = term;
  const pointers = term.paragraphIds.filter(isHere).map((id) => `#${paragraphXmlId(id)}`);
  const said = xmlAttributes({
    'xml:id': xmlId('term', term.id),
    corresp: pointers.join(' ') || undefined,
  });
  const forms = [
    formOf('lemma', undefined, canonical, write),
    ...variants.map((variant) => variantOf(variant, write)),
    ...Object.entries(cases ?? {}).map(([cell, form]) => formOf('inflected', cell, form, write)),
  ];
  const record = {
    textId: term.textId,
    script: term.script,
    tags: term.tags,
    paragraphIds: term.paragraphIds,
    hasCases: cases !== undefined,
    createdAt: term.createdAt,
    modifiedAt: term.modifiedAt,
  };
  return `<entry${said}>${forms.join('')}<usg type="domain">${write(category)}</usg><sense><def>${write(definition)}</def></sense>${featureStructure({ type: 'term' }, record, write)}</entry>`;
}

const variantOf = ({ form, kind, cell }: Variant, write: (words: string) => string): string =>
  `<form type="variant" subtype="${kind}"${xmlAttributes({ n: cell })}><orth>${write(form)}</orth></form>`;

const formOf = (
  type: 'lemma' | 'inflected',
  subtype: string | undefined,
  form: string,
  write: (words: string) => string,
): string => `<form${xmlAttributes({ type, subtype })}><orth>${write(form)}</orth></form>`;
