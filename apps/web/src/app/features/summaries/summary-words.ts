import type { BidderAct, BidderDeskView, SummaryState } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import type { TagWords } from '../../core/words.ts';
import type { FieldError } from '../../ui/error-summary.ts';
import { moment } from '../../ui/figures.ts';

export const SUMMARY_WORDS: Record<SummaryState, TagWords> = {
  draft: { says: 'Draft', colour: 'govuk-tag--grey' },
  approved: { says: 'Approved', colour: 'govuk-tag--green' },
  held: { says: 'Held back', colour: 'govuk-tag--orange' },
  released: { says: 'Released', colour: 'govuk-tag--blue' },
};

/** What happened through a bidder's link. */
export const ACT_WORDS: Record<BidderAct, string> = {
  'bidder-link.given': 'Link sent',
  'bidder-link.withdrawn': 'Link withdrawn',
  'bidder.code-sent': 'Code asked for',
  'bidder.refused': 'Wrong code entered',
  'bidder.entered': 'Came in with a code',
  'bidder.opened': 'Opened',
  'bidder.asked': 'Asked a question',
  'bidder.answered': 'Answered',
  'bidder.told': 'Told us about the process',
};

type Mail = BidderDeskView['links'][number]['mail'];

/** How far the mail to a contact is, in words; `sends` says whether a mail server is configured. */
export function mailWords(mail: Mail, sends: boolean): string {
  switch (mail?.state) {
    case undefined:
      return 'Nobody has been written to';
    case 'sent':
      return `Sent on ${moment(mail.at ?? '')}`;
    case 'retrying':
      return 'The mail server has not taken it yet; it is tried again';
    case 'given-up':
      return 'Could not be sent: check the address and send a new link';
    case 'waiting':
      return sends ? 'Waits to be sent' : 'Waits in the outbox: no mail server is set up';
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
