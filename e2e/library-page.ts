import type { Locator, Page } from '@playwright/test';

/** What a person does with the library laid on the desk, by accessible names. No assertions. */
export class LibraryPage {
  readonly page: Page;
  readonly view: Locator;
  readonly list: Locator;
  readonly shelves: Locator;
  readonly actions: Locator;
  readonly search: Locator;

  constructor(page: Page) {
    this.page = page;
    this.view = page.getByRole('main', { name: 'All texts' });
    this.list = this.view.getByRole('listbox', { name: 'Texts' });
    this.shelves = page.getByRole('navigation', { name: 'Shelves' });
    this.actions = page.getByRole('toolbar', { name: 'Selected texts' });
    this.search = this.view.getByRole('searchbox');
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+L');
    await this.list.getByRole('option').first().waitFor();
  }

  text(title: string): Locator {
    return this.list.getByRole('option', { name: title });
  }

  /** Titles in the order of the list, of those in the page. */
  async titles(): Promise<string[]> {
    const labels = await this.list
      .getByRole('option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('aria-label') ?? ''));
    return labels.map((label) => label.replace(/,.*$/u, ''));
  }

  async sort(by: string): Promise<void> {
    await this.view.getByLabel('Sort by').selectOption({ label: by });
  }

  shelf(name: string): Locator {
    return this.shelves.getByRole('button', { name: new RegExp(`^${name}`, 'u') });
  }
}
