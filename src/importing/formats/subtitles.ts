import type { FormatResult } from '../format-result.ts';
export const importSubtitles = (): Promise<FormatResult> => Promise.reject(new Error('not yet'));
