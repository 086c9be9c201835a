import type { Element } from './read-markup.ts';

/** What an HTML page says of itself: title, author, language. */
export class HtmlFacts {
  title = '';
  author = '';
  language = '';
  #inTitle = false;
  #hasTitle = false;

  readonly open = ({ name, attributes }: Element): void => {
    if (name === 'html') this.language = attributes['xml:lang'] ?? attributes.lang ?? '';
    if (name === 'title' && !this.#hasTitle) this.#inTitle = true;
    if (name === 'meta' && this.author === '' && isAuthor.test(attributes.name ?? '')) {
      this.author = oneLine(attributes.content ?? '');
    }
  };

  readonly close = (name: string): void => {
    if (name !== 'title' || !this.#inTitle) return;
    this.#inTitle = false;
    this.#hasTitle = true;
    this.title = oneLine(this.title);
  };

  readonly words = (words: string): void => {
    if (this.#inTitle) this.title += words;
  };
}

const isAuthor = /^(?:author|dc\.creator|dcterms\.creator)$/i;

/** Words of metadata without line breaks and edges. */
export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
