import type { CommitmentSummaryView, CommitmentView } from '@evenhand/shared/contracts';
import type {
  Confidence,
  ContractSector,
  DeliveryState,
  Frequency,
  QuantityPeriod,
  Rating,
  ReportState,
  SupplierSize,
} from '@evenhand/shared/domain';
import type { TagWords } from '../../core/words.ts';
import { day, withThousands } from '../../ui/figures.ts';

const DELIVERY_WORDS: Record<DeliveryState, TagWords> = {
  'not-due': { says: $localize`Not due yet`, colour: 'govuk-tag--grey' },
  'on-track': { says: $localize`On track`, colour: 'govuk-tag--blue' },
  late: { says: $localize`Late`, colour: 'govuk-tag--red' },
  done: { says: $localize`Done`, colour: 'govuk-tag--green' },
  'ended-short': { says: $localize`Ended short`, colour: 'govuk-tag--red' },
};

/** Where it stands. Nothing was done of what is owed no more. */
export function standingInWords({ state, whole }: CommitmentSummaryView['position']): TagWords {
  return whole === '0' ? { says: $localize`Nothing owed`, colour: 'govuk-tag--grey' } : DELIVERY_WORDS[state];
}

export const REPORT_WORDS: Record<ReportState, TagWords> = {
  draft: { says: $localize`Being written`, colour: 'govuk-tag--grey' },
  sent: { says: $localize`To be reviewed`, colour: 'govuk-tag--yellow' },
  accepted: { says: $localize`Accepted`, colour: 'govuk-tag--green' },
  'accepted-in-part': { says: $localize`Accepted in part`, colour: 'govuk-tag--blue' },
  asked: { says: $localize`Question to the supplier`, colour: 'govuk-tag--orange' },
};

export const CONFIDENCE_WORDS: Record<Confidence, string> = {
  counted: $localize`Counted`,
  sampled: $localize`Counted from a sample`,
  estimated: $localize`Estimated`,
};

/** The ratings as the regulations on published performance name them. */
export const RATING_WORDS: Record<Rating, string> = {
  Good: $localize`Good`,
  'Approaching target': $localize`Approaching target`,
  'Requires improvement': $localize`Requires improvement`,
  Inadequate: $localize`Inadequate`,
  Other: $localize`Other`,
};

/** What somebody was reminded of, before the day. */
export const REMINDER_WORDS: Record<CommitmentView['reminders'][number]['about'], string> = {
  'report-due': $localize`report due by`,
  'report-overdue': $localize`report overdue since`,
  slippage: $localize`less delivered than fell due by`,
};

export const SECTOR_WORDS: Record<ContractSector, string> = {
  construction: $localize`Construction and works`,
  facilities: $localize`Facilities, such as cleaning and catering`,
  'social-care': $localize`Social care`,
  health: $localize`Health`,
  transport: $localize`Transport and highways`,
  environment: $localize`Waste, parks and environment`,
  digital: $localize`Digital and technology`,
  'professional-services': $localize`Professional services`,
  goods: $localize`Goods`,
  other: $localize`Something else`,
};

export const SIZE_WORDS: Record<SupplierSize, string> = {
  micro: $localize`Micro enterprise`,
  small: $localize`Small enterprise`,
  medium: $localize`Medium-sized enterprise`,
  large: $localize`Large enterprise`,
};

export const FREQUENCY_WORDS: Record<Frequency, string> = {
  once: $localize`Once, when it is due`,
  monthly: $localize`Every month`,
  quarterly: $localize`Every quarter`,
  'half-yearly': $localize`Every half year`,
  yearly: $localize`Every year`,
};

export const PER_WORDS: Record<QuantityPeriod, string> = {
  contract: $localize`over the whole contract`,
  year: $localize`every year`,
  quarter: $localize`every quarter`,
  month: $localize`every month`,
};

/** An amount with what is counted in brackets, so that neither "1 apprentices" nor "80 hour" is read: "80 (hours)". */
export function inUnits(amount: string, unit: string | null): string {
  return unit === null ? withThousands(amount) : `${withThousands(amount)} (${unit})`;
}

/** "3 (apprentices) every year"; "Done or not done" where nothing is counted; nothing, where an early end left nothing of it. */
export function quantityInWords(terms: Pick<CommitmentSummaryView, 'quantity' | 'unit' | 'per'>): string {
  if (terms.quantity === null) return $localize`Done or not done`;
  if (terms.per === 'contract' && Number(terms.quantity) === 0) return $localize`Nothing of it is owed any more`;
  return `${inUnits(terms.quantity, terms.unit)} ${PER_WORDS[terms.per]}`;
}

/** "1 April 2027 to 30 June 2027". */
export function periodInWords({ from, to }: { from: string; to: string }): string {
  return $localize`${day(from)}:from: to ${day(to)}:to:`;
}
