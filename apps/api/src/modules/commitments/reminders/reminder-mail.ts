import type { Reminder, ReminderKind } from '../domain/reminders.ts';

const SAYS: Readonly<Record<ReminderKind, (dueOn: string) => string>> = {
  'report-due': (dueOn) => `report due by ${dueOn}`,
  'report-overdue': (dueOn) => `report overdue since ${dueOn}`,
  slippage: (dueOn) => `less delivered than fell due by ${dueOn}`,
};

/** The mail about reminders of one contract. It names commitments by their codes and holds no words of them. */
export function reminderMail(
  { authority, reference, title }: { readonly authority: string; readonly reference: string; readonly title: string },
  reminders: readonly { readonly code: string; readonly reminder: Reminder }[],
  address: string,
) {
  const lines = reminders.map(({ code, reminder: { kind, dueOn } }) => `- ${code}: ${SAYS[kind](dueOn)}`);
  return {
    subject: `Commitments to look after: ${reference}`,
    wordsTo: (name: string) => `Dear ${name},

In the contract "${title}" of ${authority} these commitments need somebody:

${lines.join('\n')}

The register: ${address}

Each of these is reminded of once.
`,
  };
}
