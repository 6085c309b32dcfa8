/**
 * A JSON pointer as a person reads it: "/criteria/1/weightPercent" becomes "criteria, entry 2, weightPercent".
 * The empty pointer is the whole file.
 */
export function pointerInWords(pointer: string): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (steps.length === 0) return $localize`The file`;
  return steps.map((step) => (/^\d+$/.test(step) ? $localize`entry ${Number(step) + 1}:step:` : step)).join(', ');
}
