import type { CommitmentSummaryView, CommitmentView } from '@evenhand/shared/contracts';
import type { ContractSector, DeliveryState, Frequency, QuantityPeriod, ReportState } from '@evenhand/shared/domain';
import type { TagWords } from '../../core/words.ts';
import { day, withThousands } from '../../ui/figures.ts';

export const DELIVERY_WORDS: Record<DeliveryState, TagWords> = {
  'not-due': { says: 'Not due yet', colour: 'govuk-tag--grey' },
  'on-track': { says: 'On track', colour: 'govuk-tag--blue' },
  late: { says: 'Late', colour: 'govuk-tag--red' },
  done: { says: 'Done', colour: 'govuk-tag--green' },
  'ended-short': { says: 'Ended short', colour: 'govuk-tag--red' },
};

export const REPORT_WORDS: Record<ReportState, TagWords> = {
  draft: { says: 'Being written', colour: 'govuk-tag--grey' },
  sent: { says: 'To be reviewed', colour: 'govuk-tag--yellow' },
  accepted: { says: 'Accepted', colour: 'govuk-tag--green' },
  'accepted-in-part': { says: 'Accepted in part', colour: 'govuk-tag--blue' },
  asked: { says: 'Question to the supplier', colour: 'govuk-tag--orange' },
};

/** What somebody was reminded of, before the day. */
export const REMINDER_WORDS: Record<CommitmentView['reminders'][number]['about'], string> = {
  'report-due': 'report due by',
  'report-overdue': 'report overdue since',
  slippage: 'less delivered than fell due by',
};

export const SECTOR_WORDS: Record<ContractSector, string> = {
  construction: 'Construction and works',
  facilities: 'Facilities, such as cleaning and catering',
  'social-care': 'Social care',
  health: 'Health',
  transport: 'Transport and highways',
  environment: 'Waste, parks and environment',
  digital: 'Digital and technology',
  'professional-services': 'Professional services',
  goods: 'Goods',
  other: 'Something else',
};

export const FREQUENCY_WORDS: Record<Frequency, string> = {
  once: 'Once, at the end',
  monthly: 'Every month',
  quarterly: 'Every quarter',
  'half-yearly': 'Every half year',
  yearly: 'Every year',
};

export const PER_WORDS: Record<QuantityPeriod, string> = {
  contract: 'over the whole contract',
  year: 'every year',
  quarter: 'every quarter',
  month: 'every month',
};

/** "3 apprentice every year"; "Done or not" where nothing is counted. */
export function quantityInWords(terms: Pick<CommitmentSummaryView, 'quantity' | 'unit' | 'per'>): string {
  if (terms.quantity === null) return 'Done or not done';
  return `${withThousands(terms.quantity)} ${terms.unit ?? ''} ${PER_WORDS[terms.per]}`.replace(/\s+/g, ' ');
}

/** "1 April 2027 to 30 June 2027". */
export function periodInWords({ from, to }: { from: string; to: string }): string {
  return `${day(from)} to ${day(to)}`;
}
