import { markdownFilters } from '../exchange/markdown/filters.ts';
import { readyTemplates } from '../exchange/markdown/ready-templates.ts';
import { viewNames } from '../exchange/markdown/view-names.ts';

/** What somebody who writes a template wants at hand. */
export const templateHelp = {
  names: viewNames,
  filters: Object.keys(markdownFilters),
  ready: readyTemplates,
} as const;

export type TemplateSubject = keyof typeof viewNames;
