import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { troublePage } from './trouble-page.ts';

test('says it in the language of the reader first, and where the data lie', () => {
  const { html } = troublePage('newer', '/home/ана', '', 'sr');
  expect(html.indexOf('новији програм')).toBeLessThan(html.indexOf('newer program'));
  expect(html).toContain('/home/ана');
  expect(troublePage('store', '/x', '', 'sr-Latn').html).toContain('Ništa nije obrisano');
  const english = troublePage('page', '/x', '', 'en').html;
  expect(english.indexOf('cannot be shown')).toBeLessThan(english.indexOf('не може'));
});

test('the policy allows the style sheet that is there', () => {
  const { html, policy } = troublePage('store', '/x', '', 'en');
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
  expect(policy).toContain(`sha256-${createHash('sha256').update(style).digest('base64')}`);
});

test('everything can be saved where copies are there to be had, and a copy restored', () => {
  expect(troublePage('page', '/x', '', 'en', true).html).toContain('Save everything as an archive');
  expect(troublePage('store', '/x', '', 'en').html).not.toContain('Save everything');
  expect(troublePage('store', '/x', '', 'en').html).toContain('Restore from a copy');
  expect(troublePage('newer', '/x', '', 'en').html).not.toContain('Restore');
});

test('a path or message cannot become markup', () => {
  const { html } = troublePage('store', '/<b>&"', '<script>x</script>', 'en');
  expect(html).not.toMatch(/<b>|<script>/);
});
