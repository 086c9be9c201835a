import { Parser } from 'htmlparser2';
import { limits } from '../limits.ts';
import { ImportTrouble } from '../trouble.ts';

/** An element as its tag names it. HTML names are in small letters, XML names as they stand. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Is told of a document from front to back. Every `open` has its `close`. */
export interface Receiver {
  readonly open: (element: Element) => void;
  readonly close: (name: string) => void;
  readonly words: (words: string) => void;
  /** An element lies deeper than is kept account of: it is opened and closed at once. */
  readonly tooDeep?: () => void;
}

/** `xhtml` knows the names and entities of HTML, and elements that close themselves. */
export type Dialect = 'html' | 'xhtml' | 'xml';

/**
 * Reads markup as a stream, so that neither depth nor length can overflow anything. Entities that a
 * document declares are never expanded: throws `entities` when an XML document has an internal subset.
 */
export function readMarkup(
  text: string,
  dialect: Dialect,
  receiver: Receiver,
  progress: (share: number) => void = () => undefined,
): void {
  const parser = new ShallowParser(
    {
      onopentag: (name, attributes) => receiver.open({ name, attributes }),
      onclosetag: (name) => receiver.close(name),
      ontext: (words) => receiver.words(words),
      onprocessinginstruction: (name, whole) => {
        if (dialect !== 'html' && /^!doctype/i.test(name) && whole.includes('[')) {
          throw new ImportTrouble('entities');
        }
      },
    },
    dialect === 'xml'
      ? { xmlMode: true }
      : { recognizeSelfClosing: dialect === 'xhtml', recognizeCDATA: dialect === 'xhtml' },
    () => receiver.tooDeep?.(),
  );
  for (let at = 0; at < text.length; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength));
    progress(Math.min(1, (at + pieceLength) / text.length));
  }
  parser.end();
}

const pieceLength = 1 << 16;

/**
 * Keeps no account of elements beyond the limit of nesting: they open and close at once. A stack
 * that grew with the file would make each tag cost as much as the file is deep.
 */
class ShallowParser extends Parser {
  readonly #tooDeep: () => void;
  #depth = 0;
  #opening = false;
  #isTooDeep = false;

  constructor(
    handler: ConstructorParameters<typeof Parser>[0],
    options: ConstructorParameters<typeof Parser>[1],
    tooDeep: () => void,
  ) {
    super(
      {
        ...handler,
        onopentag: (name, attributes, isImplied) => {
          this.#depth++;
          handler?.onopentag?.(name, attributes, isImplied);
        },
        onclosetag: (name, isImplied) => {
          this.#depth--;
          handler?.onclosetag?.(name, isImplied);
        },
      },
      options,
    );
    this.#tooDeep = tooDeep;
  }

  override onopentagname(start: number, end: number): void {
    this.#opening = true;
    this.#isTooDeep = this.#depth >= limits.nesting;
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.#opening = false;
    super.onclosetag(start, end);
  }

  protected override isVoidElement(name: string): boolean {
    if (super.isVoidElement(name)) return true;
    // Raw text ends with its own tag and holds no elements: it must be known for what it is.
    if (!this.#opening || !this.#isTooDeep || rawText.has(name)) return false;
    if (this.#depth === limits.nesting) this.#tooDeep();
    return true;
  }
}

const rawText = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
]);
