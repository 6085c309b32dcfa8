import type { Config } from './config.ts';

/** The environment of a process we start: ours, with what has been decided since. */
export function childEnvironment(config: Config, databaseUrl: string): Record<string, string | undefined> {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    EVENHAND_DATA: config.dataFolder,
    // One port serves one process: where several run on one machine it is that of the API.
    EVENHAND_METRICS_PORT: '',
    EVENHAND_DEMO: config.demo ? 'on' : 'off',
  };
}
