import type { GuideValues } from '@evenhand/shared/contracts';
import type { Script } from '@evenhand/shared/guide';
import { compareMarks } from '@evenhand/shared/guide/scale';
import { chosenAt, citedAt, isBlank } from '@evenhand/shared/guide/values';
import { valueInWords } from '../answer/value-in-words.ts';

/** One sub-criterion of a practice beside the worked key; `part` is null for what is asked once for the whole. */
interface PartBesideKey {
  readonly part: string | null;
  readonly rows: readonly { readonly id: string; readonly asks: string; readonly own: string; readonly key: string }[];
  /** Words that the key cites and the practice touches nowhere. */
  readonly missed: readonly string[];
}

/** A practice beside its key, sub-criterion by sub-criterion, in the order of the guide. */
export function besideKey(script: Script, own: GuideValues, key: GuideValues): readonly PartBesideKey[] {
  const parts = [...new Set(script.steps.map(({ part }) => part))];
  return parts.map((part) => {
    const steps = script.steps.filter((step) => step.part === part);
    return {
      part,
      rows: steps
        .filter(({ id }) => !isBlank(own[id]) || !isBlank(key[id]))
        .map((step) => ({
          id: step.id,
          asks: step.asks(own),
          own: valueInWords(step, own[step.id]),
          key: valueInWords(step, key[step.id]),
        })),
      missed: steps.flatMap(({ id }) => missedAt(id, own, key)),
    };
  });
}

/** How the mark lies to the key's, in words; never by how much. */
export function markBesideKey(own: GuideValues, key: GuideValues): string {
  const order = compareMarks(chosenAt(own, 'mark') ?? '', chosenAt(key, 'mark') ?? '');
  if (order === 0) return $localize`Your mark is that of the key.`;
  return order > 0 ? $localize`Your mark is higher than the key.` : $localize`Your mark is lower than the key.`;
}

function missedAt(step: string, own: GuideValues, key: GuideValues): string[] {
  const mine = citedAt(own, step);
  return citedAt(key, step)
    .filter(({ start, end }) => !mine.some((one) => one.start < end && start < one.end))
    .map(({ quote }) => quote);
}
