import { PUBLIC_BODIES, ROLE_WORDS } from './function-words.ts';
import type { Word } from './words.ts';

/** Who a clause speaks about. */
export type SubjectKind =
  | 'we'
  | 'our'
  | 'role'
  | 'public'
  | 'name'
  | 'noun'
  | 'number'
  | 'each'
  | 'it'
  | 'this'
  | 'that'
  | 'there'
  | 'these'
  | 'they'
  | 'you'
  | 'he'
  | 'she'
  | 'none';

const POINTING = new Map<string, SubjectKind>([
  ['it', 'it'],
  ['this', 'this'],
  ['that', 'that'],
  ['there', 'there'],
  ['these', 'these'],
  ['they', 'they'],
  ['you', 'you'],
  ['he', 'he'],
  ['she', 'she'],
]);
const EACH = new Set(['each', 'every', 'all', 'everyone', 'everybody', 'both', 'who']);

/** Reads the kind of subject from the words [from, to) before a verb. */
export function subjectKind(words: readonly Word[], from: number, to: number): SubjectKind {
  let kind: SubjectKind = 'none';
  for (let index = from; index < to; index += 1) {
    const word = words[index];
    if (word === undefined || word.kind === 'punctuation') continue;
    const lower = word.lower;
    if (lower === 'we' || lower === 'i') return 'we';
    if (PUBLIC_BODIES.has(lower)) return 'public';
    if (ROLE_WORDS.has(lower)) kind = 'role';
    else if (lower === 'our' || lower === 'us' || lower === 'my') kind = 'our';
    else if (kind === 'role' || kind === 'our') continue;
    else if (POINTING.has(lower)) kind = POINTING.get(lower) ?? kind;
    else if (EACH.has(lower)) kind = 'each';
    else if (word.kind !== 'word') kind = kind === 'none' ? 'number' : kind;
    else if (word.capitalised && kind === 'none') kind = 'name';
    else if (kind === 'none') kind = 'noun';
  }
  return kind;
}
