export const wire: string;
export function inPacketTrap(command: readonly string[]): string[] | null;
export function packetsSent(): number | null;
export function sentOver(device: string, table: string): number | null;
