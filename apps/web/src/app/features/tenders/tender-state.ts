import type { TenderSummaryView } from '@evenhand/shared/contracts';
import { counted } from '../../ui/figures.ts';

/** Where the responses of a tender stand, in words: what needs a person first. */
export function tenderState(tender: TenderSummaryView): string {
  const { responseCount, inProgressCount = 0, attentionCount = 0 } = tender;
  if (responseCount === null) return $localize`Not open to you`;
  if (responseCount === 0) return $localize`No responses yet`;
  const parts = [
    attentionCount > 0 ? $localize`${attentionCount}:attentionCount: to look at` : '',
    inProgressCount > 0 ? $localize`${inProgressCount}:inProgressCount: in progress` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : $localize`${counted(responseCount, 'response')}:responseCount: read`;
}
