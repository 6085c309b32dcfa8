import type { CommitmentDetail, EvidenceKind, Need } from '../rubric/need.ts';
import { STEPS_OF_A_PLAN } from '../rubric/satisfy.ts';

const KINDS: Readonly<Record<Exclude<EvidenceKind, 'commitment'>, string>> = {
  answer: 'something that addresses the question',
  'who-or-where': 'who benefits or where',
  role: 'a responsible role',
  'delivery-evidence': 'how delivery will be evidenced',
  'independent-check': 'a check by somebody other than the bidder',
  'track-record': 'a measured track record on a measure that is promised',
  'delivery-plan': `a timed delivery plan (${numberWord(STEPS_OF_A_PLAN)} or more dated steps)`,
  method: 'how it will be delivered',
};

const DETAILS: Readonly<Record<CommitmentDetail, string>> = { quantity: 'a quantity', time: 'a date or period' };

/** What a need asks for, as words that can stand in a sentence: "a responsible role". */
export function needWords(need: Need): string {
  if ('all' in need) return listed(need.all.map(needWords), 'and');
  if ('any' in need) return listed(need.any.map(needWords), 'or');
  if (need.find !== 'commitment') return KINDS[need.find];
  const details = listed(
    (need.with ?? []).map((detail) => DETAILS[detail]),
    'and',
  );
  const measures = need.measures ?? 1;
  if (measures === 1) return `a relevant commitment for this contract${details === '' ? '' : ` with ${details}`}`;
  const each = details === '' ? '' : `, each with ${details}`;
  return `commitments for this contract on ${numberWord(measures)} different measures${each}`;
}

/** "a, b and c" */
function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** One to ten as words, larger numbers as digits. */
export function numberWord(value: number): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return words[value] ?? String(value);
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
