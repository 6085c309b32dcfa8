import type { CommitmentInput } from '@evenhand/shared/contracts';
import { PHASES, type Phase } from '@evenhand/shared/domain';
import { TendersService } from '../../src/modules/tenders/index.ts';
import { sheetsIn } from '../../src/platform/tables/sheets.ts';
import type { client } from './client.ts';
import type { TestApi } from './test-api.ts';

/** Moves a tender on, one phase after the other, whatever is still open in it. */
export async function moveTo(api: TestApi, tenderId: string, phase: Phase): Promise<void> {
  const tenders = api.app.get(TendersService);
  let tender = await tenders.live(tenderId);
  while (tender.phase !== phase) {
    const next = PHASES[PHASES.indexOf(tender.phase) + 1];
    if (next === undefined) throw new RangeError('No phase comes after the last.');
    tender = await tenders.move(tender, next, 'test', 'Test');
  }
}

/** A commitment as the form sends it. */
export const promise = (change: Partial<CommitmentInput> = {}) => ({
  statement: 'Three apprentices from Worcestershire a year.',
  quantity: '3',
  unit: 'apprentice',
  per: 'year',
  startOn: '2026-04-01',
  endOn: '2029-03-31',
  frequency: 'yearly',
  ...change,
});

export const FIRST_YEAR = { from: '2026-04-01', to: '2027-03-31' };

/** A report on the first year as the form sends it. */
export const report = (amount: string) => ({
  period: FIRST_YEAR,
  amount,
  account: 'Three young people from Malvern began in September.',
  counting: 'By signed apprenticeship agreements.',
  confidence: 'counted',
});

/** Whether a commitment is one of `thirtyThatAreOver`. */
export const isOver = (code = '') => /^C1[0-3]\d$/.test(code);

/** Adds C101 to C130, each quarterly over two years that are past: a table asks for all 240 of their reports. */
export async function thirtyThatAreOver({ database }: TestApi, tenderId: string): Promise<void> {
  const terms = {
    ...promise({ startOn: '2023-04-01', endOn: '2025-03-31', frequency: 'quarterly' }),
    ...{ measureCode: null, beneficiary: null, place: null },
    ...{ dueOn: null, evidenceAsked: null, owner: null, isIndicator: false },
  };
  await database.query(
    `insert into commitment (id, "tenderId", number, "claimId", source, terms, version)
     select gen_random_uuid(), $1, 100 + n, null, null, $2, 1 from generate_series(1, 30) n`,
    [tenderId, JSON.stringify(terms)],
  );
}

/** The rows of a tender's delivery table, with three quarters of one delivered in each quarter of what is over. */
export async function filledTable(who: ReturnType<typeof client>, tenderId: string): Promise<readonly string[][]> {
  const answer = await who.ask(`/api/tenders/${tenderId}/delivery-table`);
  const [sheet] = (await sheetsIn('x.xlsx', Buffer.from(await answer.arrayBuffer()))) ?? [];
  return (sheet?.rows ?? []).map((row) =>
    isOver(row[0]) ? row.toSpliced(5, 4, '0.75', 'Done.', 'By contracts.', 'counted') : [...row],
  );
}
