import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import type { Reminder, ReminderKind } from '../domain/reminders.ts';

const SAYS: Readonly<Record<ReminderKind, string>> = {
  'report-due': 'report due by',
  'report-overdue': 'report overdue since',
  slippage: 'less delivered than fell due by',
};

interface About {
  readonly authority: string;
  readonly reference: string;
  readonly title: string;
}

/** A reminder of one commitment, by its code: mails hold no words of commitments. */
export interface CodedReminder {
  readonly code: string;
  readonly reminder: Reminder;
}

/** The mail about reminders of one contract to whoever manages it. */
export function managerMail({ authority, reference, title }: About, reminders: readonly CodedReminder[]) {
  return {
    subject: `Commitments to look after: ${reference}`,
    wordsTo: (name: string, address: string) => `Dear ${name},

In the contract "${title}" of ${authority} these commitments need somebody:

${lines(reminders)}

The register: ${address}

Each of these is reminded of once.
`,
  };
}

/** The mail about reports that the supplier of a contract owes, to its contact. */
export function supplierMail({ authority, reference, title }: About, reminders: readonly CodedReminder[]) {
  return {
    subject: `Reports on your commitments: ${reference}`,
    wordsTo: (name: string, address: string) => `Dear ${name},

In your contract "${title}" with ${authority} reports on these commitments are awaited:

${lines(reminders)}

Report here: ${address}

The page asks for the e-mail address to which this was sent, and sends it a code. You need no account. Each of these is reminded of once. If you are not the right person, please tell ${authority}.
`,
  };
}

function lines(reminders: readonly CodedReminder[]): string {
  return reminders
    .map(({ code, reminder: { kind, dueOn } }) => `- ${code}: ${SAYS[kind]} ${dayInWords(dueOn)}`)
    .join('\n');
}
