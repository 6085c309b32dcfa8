import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/config/config.ts';
import { SelfAuditService } from '../src/modules/moderation/index.ts';
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
