import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from './config/config.ts';
import { SelfAuditService } from './modules/moderation/index.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { STARTING } from './platform/logging/starting.ts';
import { ScenarioStage } from './seed/scenarios/scenario-stage.ts';
import type { Scenario } from './seed/scenarios/scenario.ts';
import { ScenariosModule } from './seed/scenarios/scenarios.module.ts';

const AS_MEANT = 0;
const OTHERWISE = 1;

/** Makes a scenario and prints what the self-audit finds on it. Returns the exit code. */
export async function runScenario({ title, tells, fails, make }: Scenario): Promise<number> {
  const config = loadConfig();
  const database = await openDatabase(config);
  try {
    const module = ScenariosModule.of(config, database.url);
    const app = await NestFactory.createApplicationContext(module, { logger: STARTING, abortOnError: false });
    try {
      const stage = app.get(ScenarioStage);
      const tender = await make(stage);
      const { checks } = await app.get(SelfAuditService, { strict: false }).of(tender);
      const failed = checks.filter(({ outcome }) => outcome === 'failed');
      const refused = stage.refusals.length === 0 ? '' : `The services refused: ${stage.refusals.join(', ')}.\n`;
      const points = failed.map(({ id, title: check, points: all }) =>
        [`${id}  ${check}`, ...all.map(({ says }) => `       - ${says}`)].join('\n'),
      );
      process.stdout.write(`${title}: ${tells}\n${refused}${points.join('\n')}\n`);
      process.stdout.write(`The tender is ${tender.reference}, at /tenders/${tender.id}/self-audit\n`);
      return failed.map(({ id }) => id).join() === [...fails].sort().join() ? AS_MEANT : OTHERWISE;
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}
