import { SCHEME } from './own-address.ts';

/** Where a page that is being printed stands: an origin apart from the library’s. */
export const documentAddress = (token: string): string => `${SCHEME}://printed/${token}`;

/** What such a page may do: look as it says, with pictures and fonts that are in it. */
export const PRINTED_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    'sandbox',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'Referrer-Policy': 'no-referrer',
};
