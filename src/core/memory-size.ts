/**
 * About how many bytes of memory plain data takes: letters at two bytes, each value and each field at
 * what an engine of today needs for it. Good for comparing, not for counting.
 */
export function memorySize(value: unknown): number {
  if (typeof value === 'string') return 16 + 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  let size = 32;
  if (Array.isArray(value)) for (const part of value) size += 8 + memorySize(part);
  else for (const key in value) size += 8 + memorySize(value[key as keyof typeof value]);
  return size;
}
