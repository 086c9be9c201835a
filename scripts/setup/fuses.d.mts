export const releaseFuses: Readonly<Record<string, boolean>>;
export function readFuses(executable: Buffer): Record<string, boolean>;
