import { expect, test } from 'vitest';
import { outsideAddress } from './outside-address.ts';

test.each([
  [
    'https://sr.wikipedia.org/wiki/Комуна',
    'https://sr.wikipedia.org/wiki/%D0%9A%D0%BE%D0%BC%D1%83%D0%BD%D0%B0',
  ],
  ['HTTPS://a.rs', 'https://a.rs/'],
  ['https://аррӏе.com/', 'https://xn--80ak6aa92e.com/'],
  ['mailto:a@b.rs?subject=x', 'mailto:a@b.rs?subject=x'],
])('%s', (address, shown) => {
  expect(outsideAddress(address)).toBe(shown);
});

test.each([
  'http://a.rs/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'app://uporedo/',
  'smb://host/x',
  'vscode://x',
  'https://bank.rs@evil.example/',
  '//a.rs',
  'nonsense',
  '',
])('%s is not opened', (address) => {
  expect(outsideAddress(address)).toBeNull();
});
