import type { Config } from './config.ts';

/** The environment of a process we start: ours, with what has been decided since. */
export function childEnvironment(config: Config, databaseUrl: string): Record<string, string | undefined> {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    EVENHAND_DATA: config.dataFolder,
    EVENHAND_DEMO: config.demo ? 'on' : 'off',
  };
}
