import type { PanelItemView } from '@evenhand/shared/contracts';
import type { Script } from '@evenhand/shared/guide';
import { moderationScript } from '@evenhand/shared/guide/moderation-script';
import { resubmissionOf } from '@evenhand/shared/guide/resubmission';
import { MODERATION_TEXTS } from './moderation-texts.ts';

/** What the panel is asked about an item: each seat with its first mark and its newest findings. */
export function scriptOfItem(item: PanelItemView): Script {
  const { criterionId: id, criterionTitle: title, bands, parts, positions, deadlockRule } = item;
  const seats = positions.map(({ id: seat, who, first, again, away }) => {
    const score = again ?? first;
    const findings = Object.fromEntries(score.parts.map(({ part, finding }) => [part, finding]));
    return { id: seat, who, mark: first.mark, again: again === null ? null : resubmissionOf(again), away, findings };
  });
  return moderationScript({ id, title, bands, parts }, seats, { deadlock: deadlockRule }, MODERATION_TEXTS);
}
