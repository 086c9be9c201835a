import type { FormatResult } from '../format-result.ts';
export const importMarkdown = (): Promise<FormatResult> => Promise.reject(new Error('not yet'));
