import type { TemplateTrouble } from '../exchange/markdown/template-trouble.ts';
import { TemplateWrong } from './template-trouble.ts';

/** Milliseconds without a key before a template is tried. */
const pause = 250;

/** What became of the last template that was tried. */
export type Tried =
  { readonly markdown: string } | { readonly trouble: TemplateTrouble; readonly said: string };

/** A template as it is written: tried when the hand rests, the last one typed being told of. */
export class TemplateTrial {
  tried = $state.raw<Tried | null>(null);
  /** Whether what was typed last is yet to be told of. */
  isWaiting = $state(false);
  readonly #write: (template: string) => Promise<string>;
  readonly #failed: (error: unknown) => void;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param write makes the preview; throws TemplateWrong where the template is
   * @param failed told of anything else that was thrown
   */
  constructor(write: (template: string) => Promise<string>, failed: (error: unknown) => void) {
    this.#write = write;
    this.#failed = failed;
  }

  /** Tries a template soon, or at once. */
  ask(template: string, after = pause): void {
    clearTimeout(this.#timer);
    this.isWaiting = true;
    const turn = ++this.#turn;
    this.#timer = setTimeout(() => void this.#attempt(template, turn), after);
  }

  /** Tries nothing more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#turn++;
  }

  async #attempt(template: string, turn: number): Promise<void> {
    const tried = await this.#outcome(template);
    if (turn !== this.#turn) return;
    this.isWaiting = false;
    if (tried) this.tried = tried;
  }

  async #outcome(template: string): Promise<Tried | null> {
    try {
      return { markdown: await this.#write(template) };
    } catch (error) {
      if (error instanceof TemplateWrong) return { trouble: error.trouble, said: error.message };
      this.#failed(error);
      return null;
    }
  }
}
