import { DESCRIPTOR_PHRASES, SAYS_WHAT_IS_MISSING, type DescriptorPhrase } from './descriptor-phrases.ts';
import type { CommitmentDetail, Need } from './need.ts';

/** What a published descriptor asks for, in words that can be looked for. Null where it says none. */
export function needsOfDescriptor(descriptor: string): Need | null {
  const clauses = clausesOf(descriptor);
  const asked = new Set<DescriptorPhrase['find']>();
  let severalMeasures = false;
  for (const clause of clauses) {
    for (const { find, words } of DESCRIPTOR_PHRASES) {
      if (!words.test(clause)) continue;
      if (find === 'several-measures')
        severalMeasures ||= /\b(?:commitments?|measures?|pledges?|promises?|outcomes?|initiatives?)\b/.test(clause);
      else asked.add(find);
    }
  }
  const needs: Need[] = [];
  const details = (['quantity', 'time'] as const).filter((detail): detail is CommitmentDetail => asked.has(detail));
  const dated = details.length > 0;
  if (asked.has('commitment') || severalMeasures || dated) {
    needs.push({
      find: 'commitment',
      ...(dated ? { with: details } : {}),
      ...(severalMeasures ? { measures: 2 } : {}),
    });
  }
  for (const find of ORDER) if (asked.has(find)) needs.push({ find });
  return needs.length === 0 ? null : { all: needs };
}

const ORDER = [
  'who-or-where',
  'method',
  'role',
  'delivery-evidence',
  'delivery-plan',
  'independent-check',
  'track-record',
] as const;

/** Clauses that say what is there. "As 4, ..." asks for what 4 asks, which every higher band does anyway. */
function clausesOf(descriptor: string): string[] {
  return descriptor
    .toLowerCase()
    .split(/[;.:]|,\s+(?:but|and|although|though|with|or)\b|\bbut\b|\balthough\b|\bhowever\b|,/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !SAYS_WHAT_IS_MISSING.test(clause));
}
