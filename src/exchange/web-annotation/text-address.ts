/** An address of a text as a whole; nothing is opened by it. */
export const textAddress = (textId: string): string => `uporedo://text/${textId}`;
