import type { BidderAct, BidderDeskView, SummaryState } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import type { TagWords } from '../../core/words.ts';
import type { FieldError } from '../../ui/error-summary.ts';
import { moment } from '../../ui/figures.ts';

export const SUMMARY_WORDS: Record<SummaryState, TagWords> = {
  draft: { says: $localize`Draft`, colour: 'govuk-tag--grey' },
  approved: { says: $localize`Approved`, colour: 'govuk-tag--green' },
  held: { says: $localize`Held back`, colour: 'govuk-tag--orange' },
  released: { says: $localize`Released`, colour: 'govuk-tag--blue' },
};

/** What happened through a bidder's link. */
export const ACT_WORDS: Record<BidderAct, string> = {
  'bidder-link.given': $localize`Link sent`,
  'bidder-link.withdrawn': $localize`Link withdrawn`,
  'bidder.code-sent': $localize`Code asked for`,
  'bidder.refused': $localize`Wrong code entered`,
  'bidder.entered': $localize`Came in with a code`,
  'bidder.opened': $localize`Opened`,
  'bidder.asked': $localize`Asked a question`,
  'bidder.answered': $localize`Answered`,
  'bidder.told': $localize`Told us about the process`,
};

type Mail = BidderDeskView['links'][number]['mail'];

/** How far the mail to a contact is, in words; `sends` says whether a mail server is configured. */
export function mailWords(mail: Mail, sends: boolean): string {
  switch (mail?.state) {
    case undefined:
      return $localize`Nobody has been written to`;
    case 'sent':
      return $localize`Sent on ${moment(mail.at ?? '')}:at:`;
    case 'retrying':
      return $localize`The mail server has not taken it yet; it is tried again`;
    case 'given-up':
      return $localize`Could not be sent: check the address and send a new link`;
    case 'waiting':
      return sends ? $localize`Waits to be sent` : $localize`Waits in the outbox: no mail server is set up`;
  }
}

/** What a problem asks to correct, each at the field it names or else at `field`. */
export function faultsAt(
  problem: ProblemDetails,
  field: string,
  names: Readonly<Record<string, string>> = {},
): FieldError[] {
  const errors = problem.errors ?? [];
  if (errors.length === 0) return [{ says: `${problem.detail} ${problem.todo}`, field }];
  return errors.map(({ pointer, says }) => ({ says, field: names[pointer] ?? field }));
}
