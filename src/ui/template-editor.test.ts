import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTemplate } from '../exchange/markdown/liquid.ts';
import { noteOn, sampleInput } from '../exchange/markdown/sample-input.ts';
import { TemplateRefused } from '../exchange/markdown/template-trouble.ts';
import { viewOf } from '../exchange/markdown/view.ts';
import { followLocale } from '../i18n/locale.ts';
import { TemplateWrong } from '../state/template-trouble.ts';
import TemplateEditor from './TemplateEditor.svelte';

/** Writes by the template as the worker would. */
async function write(template: string): Promise<string> {
  const paragraphs = [{ id: 'p1', ordinal: 1, original: 'Народне комуне.', tail: '' }];
  const input = sampleInput({
    paragraphs,
    annotations: ([row]) => (row ? [noteOn(row, 'cleaned', 'комуне')] : []),
  });
  try {
    return await Promise.resolve(readTemplate(template).write(viewOf(input)));
  } catch (error) {
    throw error instanceof TemplateRefused ? new TemplateWrong(error.trouble) : error;
  }
}

let editor: Record<string, unknown> | null = null;
const onchange = vi.fn<(template: string) => void>();

const find = (selector: string): HTMLElement => {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`There is no ${selector}.`);
  return found;
};
const area = (selector: string): HTMLTextAreaElement => find(selector) as HTMLTextAreaElement;
const field = (): HTMLTextAreaElement => area('.field textarea');
const said = (): string => find('#template-said').textContent.trim();

async function rest(): Promise<void> {
  flushSync();
  await vi.advanceTimersByTimeAsync(300);
  flushSync();
}

async function open(template: string): Promise<void> {
  editor = mount(TemplateEditor, {
    target: document.body,
    props: { template, onchange, write, onfailed: () => expect.unreachable() },
  });
  await rest();
}

async function type(template: string): Promise<void> {
  field().value = template;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await rest();
}

async function choose(preset: string): Promise<void> {
  const select = find('select') as HTMLSelectElement;
  select.value = preset;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await rest();
}

describe('the template editor', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    followLocale(() => 'en');
    onchange.mockClear();
  });
  afterEach(async () => {
    if (editor) await unmount(editor);
    editor = null;
    vi.useRealTimers();
  });

  it('shows what the template makes, as it is written', async () => {
    await open('{% for note in notes %}{{ note.quote }}{% endfor %}');
    expect(said()).toBe('The template works.');
    expect(area('.preview').value).toBe('комуне');
    await type('{{ text.title }}');
    expect(onchange).toHaveBeenLastCalledWith('{{ text.title }}');
    expect(area('.preview').value).toBe('Велики скок');
  });

  it('says what is wrong, marks the line, and leads to it', async () => {
    await open('а\n\n{% for note in notes %}\n  {{ note.quot }}{% endfor %}');
    expect(said()).toContain('Line 4, column 11: there is no “quot”. Did you mean “quote”?');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(find('.numbers .wrong').textContent).toBe('4');
    find('#template-said button').click();
    expect(document.activeElement).toBe(field());
    expect(field().value.slice(field().selectionStart)).toMatch(/^quot }}/);
    await type('{{ text.title }}');
    expect(said()).toBe('The template works.');
    expect(field().getAttribute('aria-invalid')).toBe('false');
  });

  it('begins from a form, and asks before it replaces what was written', async () => {
    await open('');
    expect(said()).toContain('The template is empty.');
    await choose('zotero');
    expect(field().value).toContain('| inline');
    await choose('readwise');
    expect(field().value).toContain('labels.highlights');
    await type('моје {{ text.title }}');
    await choose('obsidian');
    expect(field().value).toBe('моје {{ text.title }}');
    find('.ask button').click();
    await rest();
    expect(field().value).toContain('[!quote]');
    expect(onchange).toHaveBeenLastCalledWith(field().value);
  });

  it('puts a name where the caret is', async () => {
    await open('# а');
    field().setSelectionRange(2, 3);
    find('[aria-label="Insert “note.quote”"]').click();
    flushSync();
    expect(field().value).toBe('# {{ note.quote }}');
  });
});
