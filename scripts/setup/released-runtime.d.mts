export function makeReleased(electron: string, folder: string): string;
