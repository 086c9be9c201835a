/**
 * About how many bytes of memory plain data takes: letters at two bytes, each value and each field at
 * what an engine of today needs for it. Good for comparing, not for counting.
 */
export function memorySize(value: unknown): number {
  if (typeof value === 'string') return 16 + 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.reduce((sum: number, part) => sum + 8 + memorySize(part), 32);
}
