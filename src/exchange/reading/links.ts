/** Where links of a document lead, and which of them may stay. */
export interface Links {
  /** Address of a paragraph within what is made; `null` when it is not in it. */
  readonly toParagraph: (paragraphId: string) => string | null;
  /** Address of a note’s own words within what is made; `null` when they are not in it. */
  readonly toNote: (annotationId: string) => string | null;
  /** Address of a term in the glossary; `null` when it is not in it. */
  readonly toTerm: (termId: string) => string | null;
  /** Whether a link back into the library (`uporedo:`) can be followed from where it is read. */
  readonly leadsHome: boolean;
}

/**
 * An address of the web or of mail as it may stand in `href`; `null` for any other, which is shown
 * and leads nowhere. What RFC 3986 (§ 2) does not allow in an address is escaped.
 */
export function outwardAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href, hostname } = new URL(address);
  if (protocol !== 'mailto:' && (!/^https?:$/.test(protocol) || hostname === '')) return null;
  return href
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%[\]]/gu, encodeURIComponent)
    .replace(/%(?![0-9a-f]{2})/gi, '%25');
}
