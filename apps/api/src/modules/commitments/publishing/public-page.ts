import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { html, type Markup } from '../../summaries/index.ts';
import { publicSums, type PublicReport, type PublicRow, type PublicSum } from '../domain/public-report.ts';
import { sizeWords } from '../domain/report-groups.ts';
import { byGroups } from './public-groups.ts';

/** The authorities that have published something. */
export function authoritiesPage(authorities: readonly string[]): string {
  const links = authorities.map(
    (name) => html`<li><a href="/social-value/${encodeURIComponent(name)}">${name}</a></li>`,
  );
  return page(
    'Social value delivered',
    html`<h1>Social value delivered</h1>
      ${
        authorities.length === 0
          ? html`<p>Nothing has been published yet.</p>`
          : html`<ul>
              ${links}
            </ul>`
      }`,
  );
}

/** What one authority has approved for the public: promised and delivered, contract by contract. */
export function authorityPage(authority: string, reports: readonly PublicReport[]): string {
  const title = `Social value delivered: ${authority}`;
  return page(
    title,
    html`<h1>${title}</h1>
      <p>
        What suppliers promised in their contracts with ${authority}, and what was delivered and accepted. Only what the
        authority approved is shown.
      </p>
      <p><a href="/social-value/${encodeURIComponent(authority)}/data.csv">Download the figures (CSV)</a></p>
      ${inAll(reports)} ${byGroups(reports)} ${reports.map((report, at) => contract(report, at + 1))}`,
  );
}

/** All contracts together, for whoever asks what came of it in all. One contract is its own sum. */
function inAll(reports: readonly PublicReport[]): Markup | null {
  if (reports.length < 2) return null;
  return html`<section aria-labelledby="in-all">
    <h2 id="in-all">All contracts together</h2>
    <p>Each contract with its own figures follows below, as of its own day and with what counts as due in it.</p>
    <div class="scroller" role="region" tabindex="0" aria-label="All contracts together">
      <table>
        <caption>
          Promised and delivered by theme
        </caption>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            <th scope="col">Counted in</th>
            <th scope="col">Contracts</th>
            <th scope="col">Due so far</th>
            <th scope="col">Delivered</th>
            <th scope="col">Whole contracts</th>
          </tr>
        </thead>
        <tbody>
          ${publicSums(reports).map(sumLine)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function sumLine({ theme, unit, contracts, promised, delivered, whole }: PublicSum): Markup {
  return html`<tr>
    <th scope="row">${theme}</th>
    <td>${unit}</td>
    <td>${String(contracts)}</td>
    <td>${promised}</td>
    <td>${delivered}</td>
    <td>${whole}</td>
  </tr>`;
}

export const DUE_ANSWERED_FOR = 'Due so far is what fell due and whose report was reviewed, or is overdue.';

// Until a report says how it counts, what waited for its report or the review of it may have counted too.
export const DUE_AS_COUNTED =
  'Due so far is as it was counted then: what still waited for a report or its review may be in it.';

function contract(report: PublicReport, number: number): Markup {
  const { contract: title, supplier, startOn, endOn, asOf, due, rows } = report;
  const size = sizeWords(report);
  const heading = `contract-${String(number)}`;
  return html`<section aria-labelledby="${heading}">
    <h2 id="${heading}">${title}</h2>
    <p>
      Supplier: ${supplier}${size.length === 0 ? '' : ` (${size.join('; ').toLowerCase()})`}. The contract runs from
      ${dayInWords(startOn)} to ${dayInWords(endOn)}. Figures of ${dayInWords(asOf)}.
      ${due === undefined ? DUE_AS_COUNTED : DUE_ANSWERED_FOR}
    </p>
    <div class="scroller" role="region" tabindex="0" aria-label="Promised and delivered: ${title}">
      <table>
        <caption>
          Promised and delivered
        </caption>
        <thead>
          <tr>
            <th scope="col">Theme and measure</th>
            <th scope="col">Place</th>
            <th scope="col">Counted in</th>
            <th scope="col">Due so far</th>
            <th scope="col">Delivered</th>
            <th scope="col">Whole contract</th>
            <th scope="col">Share of the whole</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(line)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function endedIn(ended: number, commitments: number): string {
  const of = commitments === 1 ? '' : `: ${String(ended)} of ${String(commitments)} commitments`;
  return ` (early end agreed by both sides${of})`;
}

function missionsIn(missions: readonly string[]): Markup | null {
  return missions.length === 0 ? null : html`<br /><small>Missions served: ${missions.join('; ')}</small>`;
}

// The bar repeats figures that stand beside it in words.
function line({
  theme,
  measure,
  missions = [],
  place,
  district,
  unit,
  commitments,
  ended,
  promised,
  delivered,
  whole,
}: PublicRow): Markup {
  return html`<tr>
    <th scope="row">
      ${theme}: ${measure}${ended === undefined ? null : endedIn(ended, commitments)}${missionsIn(missions)}
    </th>
    <td>${place}${district === undefined ? null : html`<br /><small>District: ${district}</small>`}</td>
    <td>${unit}</td>
    <td>${promised}</td>
    <td>${delivered}</td>
    <td>${whole}</td>
    <td>
      <progress
        max="${whole === '0' ? '1' : whole}"
        value="${delivered}"
        aria-label="${delivered} of ${whole}"
      ></progress>
    </td>
  </tr>`;
}

function page(title: string, body: Markup): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/bidder/pages.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to main content</a>
        <header><p>Social value in public contracts</p></header>
        <main id="main" tabindex="-1">${body}</main>
      </body>
    </html> `.html;
}
