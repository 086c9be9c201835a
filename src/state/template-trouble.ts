import type { TemplateTrouble } from '../exchange/markdown/template-trouble.ts';
import { m } from '../i18n/messages.ts';
import { Refused } from './refused.ts';

/** Notes cannot be written by the reader’s template; the message says why and where. */
export class TemplateWrong extends Refused {
  readonly trouble: TemplateTrouble;

  constructor(trouble: TemplateTrouble) {
    super(troubleInWords(trouble));
    this.trouble = trouble;
  }
}

/** What is wrong with a template, in one sentence with its line and column, and what was meant. */
function troubleInWords({ line, column, what }: TemplateTrouble): string {
  const said = m.template_at({ line, column, what: reason(what) });
  const meant = 'meant' in what ? what.meant : null;
  return meant === null ? said : `${said} ${m.template_meant({ name: meant })}`;
}

function reason(what: TemplateTrouble['what']): string {
  switch (what.kind) {
    case 'no-value':
      return m.template_no_value({ name: what.name });
    case 'no-filter':
      return m.template_no_filter({ name: what.name });
    case 'no-tag':
      return m.template_no_tag({ name: what.name });
    case 'not-closed':
      return m.template_not_closed({ name: what.name });
    case 'not-begun':
      return m.template_not_begun({ name: what.name });
    case 'not-words':
      return m.template_not_words();
    case 'not-understood':
      return m.template_not_understood({ near: what.near });
    case 'too-much':
      return m.template_too_much();
  }
}
