export function inPacketTrap(command: readonly string[]): string[] | null;
export function packetsSent(): number | null;
