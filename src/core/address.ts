/** Where an `uporedo:` link leads: a paragraph and perhaps one of its annotations. */
export interface ParagraphAddress {
  readonly textId: string;
  readonly paragraphId: string;
  readonly annotationId: string | null;
}

/**
 * The public, permanent link of a paragraph or an annotation.
 * @throws RangeError when an id holds anything but `[a-z0-9-]`.
 */
export function paragraphAddress(
  textId: string,
  paragraphId: string,
  annotationId?: string,
): string {
  const address = `uporedo://text/${checked(textId)}/p/${checked(paragraphId)}`;
  return annotationId === undefined ? address : `${address}?a=${checked(annotationId)}`;
}

/** Reads a link; `null` for anything `paragraphAddress` would not have written. */
export function parseAddress(address: string): ParagraphAddress | null {
  const [, textId, paragraphId, annotationId] = pattern.exec(address) ?? [];
  if (textId === undefined || paragraphId === undefined) return null;
  return { textId, paragraphId, annotationId: annotationId ?? null };
}

const pattern = /^uporedo:\/\/text\/([a-z0-9-]+)\/p\/([a-z0-9-]+)(?:\?a=([a-z0-9-]+))?$/;

function checked(id: string): string {
  if (!/^[a-z0-9-]+$/.test(id)) throw new RangeError(`The id "${id}" cannot stand in a link.`);
  return id;
}
