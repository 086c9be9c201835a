import { fileNameFor } from '../../core/file-name.ts';
import { freeName } from '../each-text.ts';
import type { Form } from '../form.ts';
import { criticParagraphs } from './critic-text.ts';

/**
 * The whole text in CriticMarkup (criticmarkup.com, § Syntax): the original with the accepted
 * corrections as deletions, insertions and substitutions, notes as comments behind their words. Who
 * takes all changes has the cleaned text, who refuses them the original.
 * Heeds `script`, `notes` and `bareHighlights`.
 */
export const critic: Form = {
  extension: 'md',
  make: async function* (inputs) {
    const taken = new Set<string>();
    for await (const input of inputs) {
      const title = Array.from(fileNameFor(input.text.title)).slice(0, 46).join('');
      yield {
        name: `${freeName(fileNameFor(`${title} - CriticMarkup`), taken)}.md`,
        contents: `${criticParagraphs(input).join('\n\n')}\n`,
      };
    }
  },
};
