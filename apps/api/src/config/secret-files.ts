import { readFileSync } from 'node:fs';
import { ConfigProblem } from './config-problem.ts';

/** Variables that hold a secret. Each may be given as a file instead, as containers do: `NAME_FILE` names it. */
export const SECRETS = [
  'DATABASE_URL',
  'REDIS_URL',
  'EVENHAND_SMTP_URL',
  'EVENHAND_OIDC_CLIENT_SECRET',
  'EVENHAND_ADVISER_KEY',
  'EVENHAND_S3_KEY_ID',
  'EVENHAND_S3_SECRET',
] as const;

/** The secrets that are given as files and not as variables. Throws ConfigProblem where one cannot be read. */
export function secretsFromFiles(given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const secrets: Record<string, string> = {};
  for (const name of SECRETS) {
    const file = given[`${name}_FILE`];
    if (file === undefined || given[name] !== undefined) continue;
    try {
      secrets[name] = readFileSync(file, 'utf8').trim();
    } catch {
      throw new ConfigProblem(`The environment cannot be used.\n${name}_FILE: The file ${file} cannot be read.`);
    }
  }
  return secrets;
}
