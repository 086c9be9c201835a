import { eachText } from '../each-text.ts';

/**
 * A text as JSON for scripts: both sides of every paragraph, the ledger, the notes with their anchors
 * (UTF-16 offsets) and the terms, as the store has them. Heeds `notes` and `glossary`. It is for
 * reading only; what is to come back goes into an archive.
 */
export const json = eachText('json', ({ text, rows, corrections, annotations, terms, options }) => {
  const paragraphs = rows.map(({ id, ordinal, kind, level, styles, original, cleaned }) => ({
    id,
    ordinal,
    kind,
    ...(level > 0 && { level }),
    ...(styles.length > 0 && { styles }),
    original,
    cleaned,
  }));
  const whole = {
    text,
    paragraphs,
    corrections,
    ...(options.notes && { annotations }),
    ...(options.glossary && { terms }),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
});
