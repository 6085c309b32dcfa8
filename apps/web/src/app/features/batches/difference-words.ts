import type { BatchDifferenceListView } from '@evenhand/shared/contracts';
import { CLASS_NAMES } from '../../core/claims/class-words.ts';
import { SCOPE_WORDS } from '../../core/claims/scope-words.ts';
import { listed } from '../../ui/figures.ts';

type Criterion = BatchDifferenceListView['responses'][number]['criteria'][number];
type Reading = NonNullable<Criterion['claims'][number]['before']>;

/** "2 before, 3 now": a band or a total, either of which may be missing. */
export function movedWords(before: string | null, after: string | null): string {
  const none = $localize`none`;
  if (before === after) return $localize`${before ?? none}:value: as before`;
  return $localize`${before ?? none}:before: before, ${after ?? none}:after: now`;
}

/** Whether a rule of the explanation held; null where it was not asked. */
export function heldWords(held: boolean | null): string {
  if (held === null) return $localize`Not asked`;
  return held ? $localize`Held` : $localize`Did not hold`;
}

/** What was made of a passage: "Commitment. For this contract. Measures EK1 and EK3." */
export function readingWords(read: Reading | null): string {
  if (read === null) return $localize`Nothing`;
  const said = `${CLASS_NAMES[read.class]}. ${SCOPE_WORDS[read.scope]}.`;
  if (read.measures.length === 0) return $localize`${said}:said: No measure.`;
  return $localize`${said}:said: Suggested: ${listed(read.measures)}:measures:.`;
}
