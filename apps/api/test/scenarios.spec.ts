import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/config/config.ts';
import { ClosingService, ResultsService, SelfAuditService } from '../src/modules/moderation/index.ts';
import { TiesService } from '../src/modules/moderation/ties.service.ts';
import { anAgreedTender, aTenderInScoring, AVON, depotCleaning, SEVERN } from '../src/seed/scenarios/depot-cleaning.ts';
import { castOf } from '../src/seed/rehearsal/cast.ts';
import { ScenarioStage } from '../src/seed/scenarios/scenario-stage.ts';
import { SCENARIOS } from '../src/seed/scenarios/scenarios.ts';
import { ScenariosModule } from '../src/seed/scenarios/scenarios.module.ts';
import { testDatabase, type TestDatabase } from './setup/test-database.ts';

let app: INestApplicationContext;
let database: TestDatabase;
let dataFolder: string;

beforeAll(async () => {
  [database, dataFolder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'evenhand-scenarios-'))]);
  const config = loadConfig({ LOG_LEVEL: 'silent', EVENHAND_DATA: dataFolder, EVENHAND_DEMO: 'on' });
  const module = ScenariosModule.of(config, database.url);
  app = await NestFactory.createApplicationContext(module, { logger: false });
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(dataFolder, { recursive: true, force: true });
});

test('bids that share a total are put in order by a person who reads the published rule, and stay equal till then', async () => {
  const { rehearsal } = app.get(ScenarioStage);
  const marks = { [AVON]: '4', [SEVERN]: '4' };
  const of = await aTenderInScoring(rehearsal, depotCleaning('TIED', 'Tied'));
  const { tender, cast, responses } = await anAgreedTender(rehearsal, of, marks);
  const [results, ties] = [app.get(ResultsService, { strict: false }), app.get(TiesService, { strict: false })];
  const ranks = async () => {
    const view = await results.view(cast.lead, tender.id);
    return view.bids.map(({ bidder, rank, tied }) => [bidder, rank, tied]);
  };
  expect(await ranks()).toEqual([
    [AVON, 1, true],
    [SEVERN, 1, true],
  ]);
  const order = [SEVERN, AVON].map((bidder) => responses.get(bidder) ?? '');
  const reason = 'Lots were drawn before two officers.';
  await expect(ties.place(cast.chair, tender.id, { order, reason })).rejects.toMatchObject({ code: 'rights.none' });
  const alone = { order: order.slice(0, 1), reason };
  await expect(ties.place(cast.lead, tender.id, alone)).rejects.toMatchObject({ code: 'results.not-tied' });
  await ties.place(cast.lead, tender.id, { order, reason });
  expect(await ranks()).toEqual([
    [SEVERN, 1, false],
    [AVON, 2, false],
  ]);
  const view = await results.view(cast.lead, tender.id);
  expect(view.ties).toMatchObject([{ total: '80.00', placed: { reason, by: cast.lead.name }, earlier: 0 }]);
  // Of two orders of the same bids the newer counts.
  const again = { order: order.toReversed(), reason: 'The lots had been read in the wrong order.' };
  await ties.place(cast.lead, tender.id, again);
  expect(await ranks()).toEqual([
    [AVON, 1, false],
    [SEVERN, 2, false],
  ]);
  const placedAnew = await results.view(cast.lead, tender.id);
  expect(placedAnew).toMatchObject({ mayPlaceAnew: true, ties: [{ placed: { reason: again.reason }, earlier: 1 }] });
});

test.each(SCENARIOS.map((scenario) => [scenario.title, scenario] as const))(
  '%s fails on the checks that it is about and on no other',
  async (_title, scenario) => {
    const tender = await scenario.make(app.get(ScenarioStage));
    const { checks } = await app.get(SelfAuditService, { strict: false }).of(tender);
    const failed = checks.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ id }) => id)).toEqual([...scenario.fails].sort());
    for (const { points } of failed) expect(points.length).toBeGreaterThan(0);
  },
);

test('before it closed, the panel of Woods was shown the mark for nothing and the one silence marked in two ways', async () => {
  const { rehearsal } = app.get(ScenarioStage);
  const tender = await rehearsal.find('SCENARIO-WOODS');
  const { chair } = castOf(2);
  const { checks } = await app.get(ClosingService, { strict: false }).checksOf(chair, tender?.id ?? '');
  const listed = checks.filter(({ items }) => items.length > 0).map(({ kind }) => kind);
  expect(listed).toEqual(['unequal-treatment', 'rule-contradiction']);
});
