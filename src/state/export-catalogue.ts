import type { FormId } from '../exchange/forms.ts';
import { m } from '../i18n/messages.ts';

/** What a reader can choose; a PDF is printed by the system from the web page. */
export type FormChoice = FormId | 'pdf';

/** An option that a form heeds. */
export type FormOption =
  'notes' | 'bareHighlights' | 'glossary' | 'explanations' | 'proposed' | 'script';

/** A form as it is offered. */
export interface OfferedForm {
  readonly form: FormChoice;
  readonly label: () => string;
  readonly description: () => string;
  readonly heeds: readonly FormOption[];
  /** Whether what is made can be read as it stands. */
  readonly isWords: boolean;
}

interface FormGroup {
  readonly label: () => string;
  readonly forms: readonly OfferedForm[];
}

const everything: readonly FormOption[] = ['notes', 'bareHighlights', 'glossary', 'script'];

/** Every form, by what it is for. */
export const formGroups: readonly FormGroup[] = [
  {
    label: m.forms_notes,
    forms: [
      words('markdown', m.form_markdown, m.form_markdown_about, ['bareHighlights', 'script']),
      words('web-annotation', m.form_web_annotation, m.form_web_annotation_about, [
        'bareHighlights',
      ]),
    ],
  },
  {
    label: m.forms_reading,
    forms: [
      file('html', m.form_html, m.form_html_about, everything),
      file('epub', m.form_epub, m.form_epub_about, everything),
      file('docx', m.form_docx, m.form_docx_about, [...everything, 'explanations']),
      file('pdf', m.form_pdf, m.form_pdf_about, everything),
      words('text', m.form_text, m.form_text_about, ['script']),
    ],
  },
  {
    label: m.forms_scholarship,
    forms: [
      words('tei', m.form_tei, m.form_tei_about, ['notes', 'bareHighlights']),
      words('errata', m.form_errata, m.form_errata_about, ['proposed', 'script']),
      words('json', m.form_json, m.form_json_about, ['notes', 'glossary']),
      words('critic', m.form_critic, m.form_critic_about, ['notes', 'bareHighlights', 'script']),
    ],
  },
  {
    label: m.forms_translation,
    forms: [
      words('tmx', m.form_tmx, m.form_tmx_about, ['notes', 'script']),
      words('tbx', m.form_tbx, m.form_tbx_about, ['script']),
      words('terms-csv', m.form_csv, m.form_csv_about, ['script']),
      words('terms-omegat', m.form_omegat, m.form_omegat_about, ['script']),
      words('terms-anki', m.form_anki, m.form_anki_about, ['script']),
    ],
  },
];

type Words = () => string;

function words(
  form: FormChoice,
  label: Words,
  description: Words,
  heeds: readonly FormOption[],
): OfferedForm {
  return { form, label, description, heeds, isWords: true };
}

function file(
  form: FormChoice,
  label: Words,
  description: Words,
  heeds: readonly FormOption[],
): OfferedForm {
  return { form, label, description, heeds, isWords: false };
}
