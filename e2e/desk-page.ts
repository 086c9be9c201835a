import type { Locator, Page } from '@playwright/test';

export type Side = 'Original' | 'Cleaned';

/** What a person does at the desk and sees there, by accessible names. No assertions. */
export class DeskPage {
  readonly page: Page;
  readonly notes: Locator;
  readonly glossary: Locator;
  readonly changes: Locator;
  readonly library: Locator;
  readonly bar: Locator;
  readonly saved: Locator;

  constructor(page: Page) {
    this.page = page;
    this.notes = page.getByRole('region', { name: 'Notes' });
    this.glossary = page.getByRole('region', { name: 'Glossary' });
    this.changes = page.getByRole('region', { name: 'Changes' });
    this.library = page.getByRole('region', { name: 'Library' });
    this.bar = page.getByRole('toolbar', { name: 'Selection' });
    this.saved = page.getByRole('status', { name: 'Saving' });
  }

  paragraph(number: number): Locator {
    return this.page.getByRole('group', { name: `Paragraph ${number}`, exact: true });
  }

  words(number: number, side: Side): Locator {
    return this.paragraph(number).getByRole('region', { name: side }).locator('p');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Drops files and folders on the middle of the desk, as a file manager does. */
  async drop(paths: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
    }
    await session.detach();
  }

  async showPanel(name: 'Notes' | 'Changes' | 'Glossary'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** Selects words with the mouse: from the first letter of them to the last. */
  async select(number: number, side: Side, words: string): Promise<void> {
    await this.drag(
      await this.#edge(this.words(number, side), words, 'start'),
      await this.#edge(this.words(number, side), words, 'end'),
    );
  }

  /** Selects from words of one paragraph to words of another with the mouse. */
  async selectAcross(
    side: Side,
    from: { number: number; words: string },
    to: { number: number; words: string },
  ): Promise<void> {
    await this.drag(
      await this.#edge(this.words(from.number, side), from.words, 'start'),
      await this.#edge(this.words(to.number, side), to.words, 'end'),
    );
  }

  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await mouse.move(to.x, to.y, { steps: 3 });
    await mouse.up();
  }

  /** Moves the pointer over the middle of words. */
  async point(number: number, side: Side, words: string): Promise<void> {
    const { x, y } = await this.#edge(this.words(number, side), words, 'middle');
    await this.page.mouse.move(x, y);
  }

  async click(number: number, side: Side, words: string): Promise<void> {
    const { x, y } = await this.#edge(this.words(number, side), words, 'middle');
    await this.page.mouse.click(x, y);
  }

  /** The words painted in a style anywhere on the desk, by the browser's own account. */
  painted(style: string): Promise<string[]> {
    return this.page.evaluate((name) => {
      const words: string[] = [];
      for (const range of CSS.highlights.get(name) ?? []) {
        if (range.startContainer.isConnected) {
          const { startOffset, endOffset } = range;
          const text = range.startContainer.textContent ?? '';
          words.push(text.slice(startOffset, endOffset).replaceAll('\u00ad', ''));
        }
      }
      return words;
    }, style);
  }

  /** What is selected, without soft hyphens. */
  selected(): Promise<string> {
    return this.page.evaluate(() => String(document.getSelection()).replaceAll('\u00ad', ''));
  }

  async #edge(paragraph: Locator, words: string, edge: 'start' | 'end' | 'middle'): Promise<Point> {
    await paragraph.scrollIntoViewIfNeeded();
    return paragraph.evaluate(
      (element, { words, edge }) => {
        const shown = element.textContent;
        // The words as they are shown: soft hyphens may lie anywhere in them.
        const pattern = Array.from(words)
          .map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
          .join('\u00ad?');
        const found = new RegExp(pattern, 'u').exec(shown);
        if (!found) throw new Error(`"${words}" is not in: ${shown}`);
        // Words set in a style are nodes of their own.
        const nodeAt = (offset: number): [Node, number] => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          let rest = offset;
          let node = walker.nextNode();
          while (node?.textContent && rest > node.textContent.length) {
            rest -= node.textContent.length;
            node = walker.nextNode();
          }
          if (!node) throw new Error(`"${words}" has no place on screen.`);
          return [node, rest];
        };
        const range = document.createRange();
        range.setStart(...nodeAt(found.index));
        range.setEnd(...nodeAt(found.index + found[0].length));
        const boxes = [...range.getClientRects()];
        const first = boxes[0];
        const last = boxes.at(-1);
        if (!first || !last) throw new Error(`"${words}" has no place on screen.`);
        if (edge === 'end') return { x: last.right, y: last.top + last.height / 2 };
        const x = edge === 'start' ? first.left : first.left + first.width / 2;
        return { x, y: first.top + first.height / 2 };
      },
      { words, edge },
    );
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}
