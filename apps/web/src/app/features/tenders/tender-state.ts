import type { TenderSummaryView } from '@evenhand/shared/contracts';
import { counted } from '../../ui/figures.ts';

/** Where the responses of a tender stand, in words: what needs a person first. */
export function tenderState(tender: TenderSummaryView): string {
  const { responseCount, inProgressCount = 0, attentionCount = 0 } = tender;
  if (responseCount === null) return 'Not open to you';
  if (responseCount === 0) return 'No responses yet';
  const parts = [
    attentionCount > 0 ? `${attentionCount} to look at` : '',
    inProgressCount > 0 ? `${inProgressCount} in progress` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : `${counted(responseCount, 'response')} read`;
}
