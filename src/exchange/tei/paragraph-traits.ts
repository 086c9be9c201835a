import type { Paragraph } from '../../core/text.ts';
import { deepestItem } from './body.ts';
import { featureStructure, type FeatureRecord } from './features.ts';

/** What an element does not say of its paragraph. Few paragraphs have any, most of these the same. */
export class ParagraphTraits {
  readonly #known = new Map<string, { readonly id: string; readonly record: FeatureRecord }>();

  /** A pointer at the structure that says the rest; nothing when all is said. */
  readonly pointer = (paragraph: Paragraph | undefined): string | undefined => {
    const record = paragraph && traitsOf(paragraph);
    if (!record) return undefined;
    const key = JSON.stringify(record);
    const known = this.#known.get(key) ?? { id: `traits.${this.#known.size + 1}`, record };
    this.#known.set(key, known);
    return `#${known.id}`;
  };

  structures(write: (words: string) => string): string[] {
    return [...this.#known.values()].map(({ id, record }) =>
      featureStructure({ type: 'paragraph', 'xml:id': id }, record, write),
    );
  }
}

function traitsOf(paragraph: Paragraph): FeatureRecord | null {
  const { tail, level } = paragraph;
  const isPlain = isLevelSaid(paragraph);
  if (tail === '\n' && isPlain) return null;
  return { ...(tail === '\n' ? {} : { tail }), ...(isPlain ? {} : { level: level ?? null }) };
}

const isLevelSaid = ({ kind, level }: Paragraph): boolean => {
  if (kind === 'heading') return level !== undefined;
  if (kind === 'item') return level !== undefined && level >= 1 && level <= deepestItem;
  return level === undefined;
};
