import type { XmlNode } from '../xml-tree.ts';
import { characterOf } from './characters.ts';

/** All words in an element, exactly: what XML cannot hold comes back from its `g`. */
export const wordsOf = ({ children }: XmlNode): string =>
  children
    .map((child) => {
      if (typeof child === 'string') return child;
      const character = child.name === 'g' ? characterOf(child.attributes.ref) : null;
      return character ?? wordsOf(child);
    })
    .join('');
