import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { html, textField, type FieldError, type Markup } from '../../summaries/index.ts';
import type { OwedReport } from '../domain/reports-owed.ts';

/** A commitment as its supplier sees it. */
export interface OwnCommitment {
  readonly id: string;
  readonly code: string;
  readonly statement: string;
  readonly promised: string;
  readonly next: OwedReport | null;
  /** Reports that wait for review. */
  readonly waiting: number;
  /** The newest report that was sent, and what became of it; null before there is one. */
  readonly newest: { readonly period: string; readonly says: string; readonly takesEvidence: boolean } | null;
}

/** Every commitment of the supplier's contract, with the report that is owed next. */
export function commitmentsPage(secret: string, commitments: readonly OwnCommitment[]): Markup {
  const entries = commitments.map(
    ({ id, code, statement, promised, next, newest }) =>
      html`<li class="said">
        <h2>${code}</h2>
        <p>${statement}</p>
        <p>${promised}</p>
        ${newest === null ? null : html`<p>Last report, for ${newest.period}: ${newest.says}</p>`}
        ${
          newest?.takesEvidence
            ? html`<p>
                <a href="/bidder/${secret}/commitments/${id}/evidence">Add evidence for ${code}</a>
              </p>`
            : null
        }
        ${
          next === null
            ? html`<p>No report is owed.</p>`
            : html`<p>
                <a href="/bidder/${secret}/commitments/${id}"
                  >Report on ${code} for ${dayInWords(next.period.from)} to ${dayInWords(next.period.to)}</a
                >${next.isOverdue ? ' (overdue)' : ''}
              </p>`
        }
      </li>`,
  );
  return html`<h1>Your commitments</h1>
    ${
      commitments.length === 0
        ? html`<p>No commitments are recorded for your contract yet.</p>`
        : html`<p>${whatIsOwed(commitments)}</p>
            <p><a href="/bidder/${secret}/commitments/table">Report on many of them with one table</a></p>
            <ul class="thread">
              ${entries}
            </ul>`
    }`;
}

/** "30 commitments. For 12 a report is owed, for 3 of them it is overdue. Reports that wait for review: 4." */
function whatIsOwed(commitments: readonly OwnCommitment[]): string {
  const owed = commitments.flatMap(({ next }) => (next === null ? [] : [next]));
  const overdue = owed.filter(({ isOverdue }) => isOverdue).length;
  const waiting = commitments.reduce((sum, each) => sum + each.waiting, 0);
  const all = commitments.length === 1 ? '1 commitment' : `${String(commitments.length)} commitments`;
  return `${all}. For ${String(owed.length)} a report is owed, for ${String(overdue)} of them it is overdue. Reports that wait for review: ${String(waiting)}.`;
}

const CONFIDENCE = [
  ['counted', 'Counted, each one'],
  ['sampled', 'Worked out from a sample'],
  ['estimated', 'Estimated'],
] as const;

/** The form for one report; `given` holds what was entered before something was wrong. */
export function reportPage(
  commitment: OwnCommitment,
  unit: string,
  { errors, given }: { readonly errors: readonly FieldError[]; readonly given: (field: string) => string },
): Markup {
  const { code, statement, next } = commitment;
  const field = (name: string, label: string, hint = '') =>
    textField({ name, label, hint, value: given(name), errors });
  const fault = errors.find((error) => error.field === 'confidence')?.says ?? '';
  const choices = CONFIDENCE.map(
    ([value, says], at) =>
      html`<div class="choice">
        <input
          type="radio"
          id="${at === 0 ? 'confidence' : `confidence-${value}`}"
          name="confidence"
          value="${value}"
          ${given('confidence') === value ? ' checked' : ''}
        />
        <label for="${at === 0 ? 'confidence' : `confidence-${value}`}">${says}</label>
      </div>`,
  );
  return html`<h1>Report on ${code}</h1>
    <p>${statement}</p>
    ${next === null ? null : html`<p>For ${dayInWords(next.period.from)} to ${dayInWords(next.period.to)}.</p>`}
    <form method="post" novalidate>
      <input type="hidden" name="from" value="${next?.period.from ?? ''}" />
      <input type="hidden" name="to" value="${next?.period.to ?? ''}" />
      ${field('amount', 'How much was delivered?', `In numbers: ${unit}`)} ${field('account', 'What was done?')}
      ${field('counting', 'How was this counted?')}
      <fieldset>
        <legend>How sure is the number?</legend>
        ${fault === '' ? null : html`<p class="fault"><span class="unseen">Error:</span> ${fault}</p>`} ${choices}
      </fieldset>
      ${field('verifiedBy', 'Who outside your organisation has verified it? (optional)')}
      ${field('plan', 'If it is less than promised: what will you do, and by when? (optional)')}
      <button>Send the report</button>
    </form>`;
}
