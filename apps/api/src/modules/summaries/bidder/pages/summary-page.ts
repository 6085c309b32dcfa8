import type { AssessmentSummary } from '../../domain/assessment-summary.ts';
import { summaryBody } from '../../renderings/summary-html.ts';
import { html, type Markup } from './markup.ts';

/** Days that matter to a bidder after the decision, in words; those that are not known yet are left out. */
export interface AwardDays {
  /** Day on which the authority decided not to award, once that is public. */
  readonly ended: string | null;
  readonly issued: string | null;
  readonly notice: string | null;
  readonly standstillLastDay: string | null;
}

const FORMATS = [
  { format: 'pdf', says: 'PDF' },
  { format: 'docx', says: 'Word document' },
  { format: 'html', says: 'web page' },
] as const;

/** The summary as it was released, with the days of the award and the files to keep. */
export function summaryPage(link: string, { title, supplier, ...summary }: AssessmentSummary, days: AwardDays): Markup {
  const files = FORMATS.map(
    ({ format, says }) => html`<li><a href="/bidder/${link}/files/${format}" download>Download as ${says}</a></li>`,
  );
  return html`<h1>Feedback on your tender</h1>
    <p>${title}. For ${supplier}.</p>
    ${days.ended === null ? null : html`<p><strong>No contract is awarded.</strong> The authority decided on ${days.ended} to end this procurement. What the panel found of your tender stays here, and you can still ask about it.</p>`}
    <ul>
      ${files}
    </ul>
    ${dates(days)} ${{ html: summaryBody({ title, supplier, ...summary }) }}`;
}

function dates({ issued, notice, standstillLastDay }: AwardDays): Markup | null {
  const rows = [
    ['Assessment summaries issued', issued],
    ['Contract award notice published', notice],
    ['Last day of the standstill period', standstillLastDay],
  ] as const;
  const known = rows.flatMap(([name, day]) =>
    day === null
      ? []
      : [
          html`<dt>${name}</dt>
            <dd>${day}</dd>`,
        ],
  );
  return known.length === 0
    ? null
    : html`<section aria-labelledby="days">
        <h2 id="days">Dates</h2>
        <dl>${known}</dl>
      </section>`;
}
