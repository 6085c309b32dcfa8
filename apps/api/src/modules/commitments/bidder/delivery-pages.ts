import type { ReportState } from '@evenhand/shared/domain';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { html, textField, type FieldError, type Markup } from '../../summaries/index.ts';
import { isOpenReport, type OwedReport } from '../domain/reports-owed.ts';

/** One reporting period of a commitment as its supplier sees it. */
export interface OwnPeriod {
  readonly from: string;
  readonly to: string;
  /** What became of the report; null where none was sent. */
  readonly state: ReportState | null;
  /** What was reported, and how much of it was accepted; null where it was not, or not yet. */
  readonly amount: string | null;
  readonly accepted: string | null;
  /** What the authority asks, or why it accepted less. */
  readonly reason: string | null;
  readonly isOverdue: boolean;
  readonly takesEvidence: boolean;
}

/** A commitment as its supplier sees it. */
export interface OwnCommitment {
  readonly id: string;
  readonly code: string;
  readonly statement: string;
  readonly promised: string;
  /** How much fell due, was accepted and is missing. */
  readonly standing: string;
  readonly evidenceAsked: string | null;
  readonly next: OwedReport | null;
  /** Reports that wait for review. */
  readonly waiting: number;
  /** Every period that has begun, newest first. */
  readonly periods: readonly OwnPeriod[];
}

const BECAME: Readonly<Record<ReportState, string>> = {
  draft: 'being written',
  sent: 'waits for review',
  accepted: 'accepted',
  'accepted-in-part': 'accepted in part',
  asked: 'the authority asks',
};

/** Every commitment of the supplier's contract, with where it stands and what became of each report. */
export function commitmentsPage(secret: string, commitments: readonly OwnCommitment[]): Markup {
  return html`<h1>Your commitments</h1>
    ${
      commitments.length === 0
        ? html`<p>No commitments are recorded for your contract yet.</p>`
        : html`<p>${whatIsOwed(commitments)}</p>
            <p><a href="/bidder/${secret}/commitments/table">Report on many of them with one table</a></p>
            <ul class="thread">
              ${commitments.map((each) => entry(secret, each))}
            </ul>`
    }`;
}

function entry(secret: string, commitment: OwnCommitment): Markup {
  const { code, statement, promised, standing, evidenceAsked, next, periods } = commitment;
  // What somebody has to act on stands open: the next report, and whatever is not accepted.
  const open = periods.filter(({ state, to }) => (state === null ? to === next?.period.to : !isClosed(state)));
  const closed = periods.filter(({ state }) => state !== null && isClosed(state));
  const lines = (all: readonly OwnPeriod[]) => all.map((period) => periodLine(secret, commitment, period));
  return html`<li class="said">
    <h2>${code}</h2>
    <p>${statement}</p>
    <p>${promised} ${standing}</p>
    ${evidenceAsked === null ? null : html`<p>Evidence asked with each report: ${evidenceAsked}</p>`}
    ${next === null ? html`<p>No report is owed.</p>` : null}
    <ul>
      ${lines(open)}
    </ul>
    ${
      closed.length === 0
        ? null
        : html`<details>
            <summary>Reports on ${code} that were accepted: ${String(closed.length)}</summary>
            <ul>
              ${lines(closed)}
            </ul>
          </details>`
    }
  </li>`;
}

function periodLine(secret: string, { id, code }: OwnCommitment, period: OwnPeriod): Markup {
  const { from, to, state, amount, accepted, reason, isOverdue, takesEvidence } = period;
  const address = `/bidder/${secret}/commitments/${id}`;
  const words = `${dayInWords(from)} to ${dayInWords(to)}`;
  if (state === null)
    return html`<li>
      <a href="${address}?period=${to}">Report on ${code} for ${words}</a>${isOverdue ? ' (overdue)' : ''}
    </li>`;
  const figures = accepted === null ? `reported ${amount ?? ''}` : `reported ${amount ?? ''}, accepted ${accepted}`;
  const says = reason === null ? null : html`<br />${reason}`;
  const again = state === 'asked' ? 'Answer and report again' : 'Correct the report';
  return html`<li>
    ${words}: ${BECAME[state]}, ${figures}.${says}
    ${isClosed(state) ? null : html`<br /><a href="${address}?period=${to}">${again}<span class="unseen"> on ${code} for ${words}</span></a>`}
    ${takesEvidence ? html`<br /><a href="${address}/evidence?period=${to}">Add evidence<span class="unseen"> for ${code}, ${words}</span></a>` : null}
  </li>`;
}

function isClosed(state: ReportState): boolean {
  return !isOpenReport(state);
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

/** The form for the report on one period; `given` holds what was sent before, or entered before something was wrong. */
export function reportPage(
  { code, statement, evidenceAsked }: OwnCommitment,
  period: OwnPeriod | null,
  unit: string,
  { errors, given }: { readonly errors: readonly FieldError[]; readonly given: (field: string) => string },
): Markup {
  if (period === null)
    return html`<h1>Report on ${code}</h1>
      <p>${statement}</p>
      <p>No report is owed now. What was accepted stands under your commitments.</p>`;
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
    <p>For ${dayInWords(period.from)} to ${dayInWords(period.to)}.</p>
    ${
      period.state === 'asked'
        ? html`<p>The authority asks: ${period.reason ?? ''}</p>
            <p>Your report stands below as you sent it. Change what has to be changed, and send it again.</p>`
        : null
    }
    ${period.state === 'sent' ? html`<p>This report waits for review. Sent again, it takes the place of the first.</p>` : null}
    ${evidenceAsked === null ? null : html`<p>Evidence asked: ${evidenceAsked}. You add it once the report is sent.</p>`}
    <form method="post" novalidate>
      <input type="hidden" name="from" value="${period.from}" />
      <input type="hidden" name="to" value="${period.to}" />
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
