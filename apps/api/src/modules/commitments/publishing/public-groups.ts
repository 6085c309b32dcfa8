import { html, type Markup } from '../../summaries/index.ts';
import { publicSumsBy, type PublicGroupSum, type PublicReport } from '../domain/public-report.ts';
import { byDistrict, byMission, bySupplierSize, isRecorded, type GroupsOf } from '../domain/report-groups.ts';

interface Grouping {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly says: string;
  readonly of: GroupsOf;
}

const GROUPINGS: readonly Grouping[] = [
  {
    id: 'by-mission',
    title: 'By mission',
    head: 'Mission',
    says: 'A theme can serve several missions and then counts in each, so that missions are not added together.',
    of: byMission,
  },
  {
    id: 'by-district',
    title: 'By district',
    head: 'District',
    says: 'A commitment is of the district that its place names.',
    of: byDistrict,
  },
  {
    id: 'by-supplier-size',
    title: 'By size of the supplier',
    head: 'Supplier',
    says: 'As suppliers say themselves. A social enterprise counts in its size too, so that the two are not added together.',
    of: bySupplierSize,
  },
];

/** Promised and delivered by mission, district and size of the supplier, each where anything of it is recorded. */
export function byGroups(reports: readonly PublicReport[]): readonly Markup[] {
  return GROUPINGS.filter(({ of }) => isRecorded(of, reports)).map(
    ({ id, title, head, says, of }) =>
      html`<section aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        <p>${says}</p>
        <div class="scroller" role="region" tabindex="0" aria-label="${title}">
          <table>
            <caption>
              Promised and delivered
            </caption>
            <thead>
              <tr>
                <th scope="col">${head}</th>
                <th scope="col">Theme</th>
                <th scope="col">Counted in</th>
                <th scope="col">Contracts</th>
                <th scope="col">Due so far</th>
                <th scope="col">Delivered</th>
                <th scope="col">Whole contracts</th>
              </tr>
            </thead>
            <tbody>
              ${publicSumsBy(reports, of).map(line)}
            </tbody>
          </table>
        </div>
      </section>`,
  );
}

function line({ group, theme, unit, contracts, promised, delivered, whole }: PublicGroupSum): Markup {
  return html`<tr>
    <th scope="row">${group}</th>
    <td>${theme}</td>
    <td>${unit}</td>
    <td>${String(contracts)}</td>
    <td>${promised}</td>
    <td>${delivered}</td>
    <td>${whole}</td>
  </tr>`;
}
