/** Names of details that people write in words of their own, such as why a score was sent back. */
const WRITTEN: readonly string[] = [
  'reason',
  'reasonForWinner',
  'reasonBefore',
  'lookAt',
  'says',
  'whyNone',
  'republication',
];

const IDS_OR_HASHES = /^[\da-f-]{32,}(?: [\da-f-]{32,})*$/u;

/** Whether a detail of an event holds words: what is written as such, and whatever else has a gap between two words. */
export function areWords(name: string, value: string | number | boolean | null): boolean {
  if (typeof value !== 'string' || value.trim() === '') return false;
  return WRITTEN.includes(name) || (/\S\s+\S/u.test(value) && !IDS_OR_HASHES.test(value));
}
