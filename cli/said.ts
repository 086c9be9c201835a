/** What a file says, after a colon: not more than fits a line, and nothing that moves the cursor. */
export function said(detail: string): string {
  const plain = detail.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?').slice(0, 80);
  return plain === '' ? '' : `: ${plain}`;
}
