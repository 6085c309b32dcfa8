import type { PracticeState } from '@evenhand/shared/contracts';
import type { TagWords } from '../../../core/words.ts';

/** What the pages for practice say. */
export const PRACTICE_WORDS = {
  about: $localize`These answers were written for training: no bidder wrote them. Score one in the same form in which you will score the bids; then the worked key opens beside what you wrote.`,
  counts: $localize`Nothing you give here is a score. The record says that you have practised, and when.`,
  key: $localize`Answer every question of the guide as you would have the panel answer it. Once you fix the key it stays as it is, so that everybody is held to the same.`,
  aid: $localize`A key must not ask for more than the published criteria do. What else guides the scoring is registered as an internal aid.`,
  leaning: $localize`For you alone, to know what to talk about before scoring. It changes no score, and says nothing about who is right.`,
  due: (count: number) =>
    count === 1
      ? $localize`This tender asks for practice before scoring. One practice answer is left for you; then the bids open.`
      : $localize`This tender asks for practice before scoring. ${count}:count: practice answers are left for you; then the bids open.`,
} as const;

export const PRACTICE_STATE_WORDS: Record<PracticeState, TagWords> = {
  draft: { says: $localize`Key not fixed yet`, colour: 'govuk-tag--grey' },
  offered: { says: $localize`Offered`, colour: 'govuk-tag--green' },
  withdrawn: { says: $localize`Withdrawn`, colour: 'govuk-tag--grey' },
};
