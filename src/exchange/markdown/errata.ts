import { freeName } from '../each-text.ts';
import type { Form } from '../form.ts';
import { errataFile } from './markdown.ts';

/**
 * The corrections of each text as a list in Markdown, beside its notes or without them; no file where
 * nothing was corrected. Heeds `script` and `proposed`.
 */
export const errata: Form = {
  extension: 'md',
  make: async function* (inputs) {
    const taken = new Set<string>();
    for await (const input of inputs) {
      for (const { name, contents } of errataFile(input)) {
        yield { name: `${freeName(name, taken)}.md`, contents };
      }
    }
  },
};
