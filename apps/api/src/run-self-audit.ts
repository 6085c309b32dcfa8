import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { SelfAuditView } from '@evenhand/shared/contracts';
import { loadConfig } from './config/config.ts';
import { SelfAuditService } from './modules/moderation/index.ts';
import { TendersService } from './modules/tenders/index.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { STARTING } from './platform/logging/starting.ts';
import { Problem } from './platform/problem.ts';
import { SelfAuditModule } from './self-audit.module.ts';

const PASSED = 0;
const FAILED = 1;
const WORDS = { passed: 'passed', failed: 'FAILED', 'not-yet': 'not yet' } as const;

/** Prints what came of every check on the tender of this reference or id. Returns the exit code. */
export async function runSelfAudit(name: string): Promise<number> {
  const config = loadConfig();
  const database = await openDatabase(config);
  try {
    const options = { logger: STARTING, abortOnError: false } as const;
    const app = await NestFactory.createApplicationContext(SelfAuditModule.of(config, database.url), options);
    try {
      const tenders = await app.get(TendersService).list();
      const tender = tenders.find(({ id, reference }) => id === name || reference === name);
      if (tender === undefined) throw new Problem('tender.not-found', `There is no tender "${name}".`);
      const outcome = await app.get(SelfAuditService).of(tender);
      process.stdout.write(inWords(outcome));
      return outcome.checks.some((check) => check.outcome === 'failed') ? FAILED : PASSED;
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

/** A line for each check, and below it each point with the address of the item it is about. */
function inWords({ tenderId, title, checks }: SelfAuditView): string {
  const lines = checks.flatMap(({ id, title: check, outcome, points }) => [
    `${WORDS[outcome].padEnd(12)} ${id}  ${check}`,
    ...points.map(({ says, itemId }) => {
      const link = itemId === null ? '' : `  /tenders/${tenderId}/moderation/items/${itemId}`;
      return `             - ${says}${link}`;
    }),
  ]);
  return `${title}\n${lines.join('\n')}\n`;
}
