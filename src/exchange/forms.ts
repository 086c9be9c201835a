import { docx } from './docx/docx.ts';
import type { Form } from './form.ts';
import { epub } from './epub/epub.ts';
import { html } from './html/html.ts';
import { critic } from './markdown/critic.ts';
import { errata } from './markdown/errata.ts';
import { markdown } from './markdown/markdown.ts';
import { json } from './json/json.ts';
import { plainText } from './plain-text/plain-text.ts';
import { webAnnotation } from './web-annotation/web-annotation.ts';
import { termsAnki } from './terms/anki.ts';
import { termsCsv } from './terms/csv.ts';
import { termsOmegat } from './terms/omegat.ts';
import { tbx } from './terms/tbx.ts';
import { tei } from './tei/tei.ts';
import { tmx } from './tmx/tmx.ts';

/** Every form a text leaves in. What only one of them needs is loaded when it is asked for. */
export const forms = {
  epub,
  html,
  json,
  text: plainText,
  'web-annotation': webAnnotation,
  docx,
  tbx,
  'terms-csv': termsCsv,
  'terms-omegat': termsOmegat,
  'terms-anki': termsAnki,
  markdown,
  errata,
  critic,
  tei,
  tmx,
} as const satisfies Record<string, Form>;

export type FormId = keyof typeof forms;
