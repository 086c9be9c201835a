import type { FormatResult } from '../format-result.ts';
export const importPdf = (): Promise<FormatResult> => Promise.reject(new Error('not yet'));
