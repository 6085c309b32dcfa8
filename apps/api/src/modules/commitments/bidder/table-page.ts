import type { DeliveryTableView } from '@evenhand/shared/contracts';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { html, type FieldError, type Markup } from '../../summaries/index.ts';
import { CARRIED, TABLE_FIELD, type ReceivedTable } from './received-table.ts';

/** A table that was looked at: what it holds, and the table itself, which the page carries on. */
export interface ShownTable extends ReceivedTable {
  readonly holds: DeliveryTableView;
}

/** Where many reports are sent as one table. `secret`: of the supplier's own page. `shown`: null before a table was given. */
export function tablePage(secret: string, shown: ShownTable | null, errors: readonly FieldError[]): Markup {
  const address = `/bidder/${secret}/commitments/table`;
  const [fault] = errors;
  return html`<h1>Reports as one table</h1>
    <p>
      The table has a row for each period that has begun and has no accepted report. Fill in what was delivered; rows
      left empty are no reports.
    </p>
    <p><a href="${address}/file" download>Download the table to fill in (XLSX)</a></p>
    ${shown === null ? null : whatItHolds(address, shown)}
    <h2>${shown === null ? 'Send the table' : 'Send another table instead'}</h2>
    <form method="post" enctype="multipart/form-data" action="${address}" novalidate>
      <div class="field${fault === undefined ? '' : ' faulty'}">
        <label for="${TABLE_FIELD}">Filled-in table</label>
        <p class="hint" id="${TABLE_FIELD}-hint">
          XLSX or CSV, with the columns as they are. You see what it holds before anything is sent.
        </p>
        ${
          fault === undefined
            ? null
            : html`<p class="fault" id="${TABLE_FIELD}-error"><span class="unseen">Error:</span> ${fault.says}</p>`
        }
        <input
          type="file"
          accept=".csv,.xlsx"
          id="${TABLE_FIELD}"
          name="${TABLE_FIELD}"
          aria-describedby="${TABLE_FIELD}-hint${fault === undefined ? '' : ` ${TABLE_FIELD}-error`}"
        />
      </div>
      <button>Look at the table</button>
    </form>`;
}

function whatItHolds(address: string, { name, content, holds: { reports, errors } }: ShownTable): Markup {
  const replaced = reports.filter(({ replaces }) => replaces).length;
  const wrong = errors.map(
    ({ row, says }) =>
      html`<dt>Row ${String(row)}</dt>
        <dd>${says}</dd>`,
  );
  return html`<h2>What the table holds</h2>
    ${
      errors.length === 0
        ? html`<p>
            ${counted(reports.length)} can be
            sent.${replaced === 0 ? '' : ` ${counted(replaced)} of them will take the place of one sent before.`}
          </p>`
        : html`<p>Nothing was sent. Correct these rows and look again.</p>
            <dl>${wrong}</dl>`
    }
    ${reports.length === 0 || errors.length > 0 ? null : sending(address, { name, content }, reports)}`;
}

function sending(
  address: string,
  { name, content }: Pick<ReceivedTable, 'name' | 'content'>,
  reports: DeliveryTableView['reports'],
): Markup {
  const rows = reports.map(
    ({ row, code, period, amount, replaces }) =>
      html`<tr>
        <th scope="row">${code}</th>
        <td>${dayInWords(period.from)} to ${dayInWords(period.to)}</td>
        <td>${amount}</td>
        <td>${String(row)}${replaces ? ', takes the place of a report sent before' : ''}</td>
      </tr>`,
  );
  return html`<form method="post" enctype="multipart/form-data" action="${address}">
      <input type="hidden" name="${CARRIED.name}" value="${name}" />
      <input type="hidden" name="${CARRIED.content}" value="${content}" />
      <button>Send ${counted(reports.length)}</button>
    </form>
    <div class="scroller" role="region" aria-label="Reports in the table" tabindex="0">
      <table>
        <caption>
          Reports in the table
        </caption>
        <thead>
          <tr>
            <th scope="col">Commitment</th>
            <th scope="col">Period</th>
            <th scope="col">Delivered</th>
            <th scope="col">Row</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}

function counted(reports: number): string {
  return reports === 1 ? '1 report' : `${String(reports)} reports`;
}
