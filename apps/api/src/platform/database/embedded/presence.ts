import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { databaseUrl, type Access } from './access.ts';

/** How the server's list of connections calls a process that uses it, and one that is leaving it. */
const HERE = 'evenhand presence';
const LEAVING = 'evenhand leaving';
/** Any number that no other program takes an advisory lock on in our server. */
const LEAVING_LOCK = 7_401_983;
/** Milliseconds that connections of a process that has just ended may still be seen. */
const LINGERING = 2000;

/** A connection that shows the server's other users that this process is here; null when no server of `cluster` answers. */
export async function showPresence(access: Access, cluster: string): Promise<Client | null> {
  const client = new Client({
    connectionString: databaseUrl(access, 'postgres'),
    application_name: HERE,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    if (rows[0]?.folder === cluster) return client;
  } catch {
    // Refused, not ready yet, or another program's port: in each case not our server.
  }
  await client.end().catch(() => undefined);
  return null;
}

/**
 * Announces that this process leaves, and says whether nobody else is left. Processes leave one after the other: the
 * next one sees this one as leaving, and does not count it.
 */
export async function leavesLast(presence: Client): Promise<boolean> {
  const others = `select count(*) filter (where application_name = '${HERE}')::int as staying, count(*)::int as all
    from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> '${LEAVING}'`;
  try {
    await presence.query('select pg_advisory_lock($1)', [LEAVING_LOCK]);
    await presence.query(`set application_name = '${LEAVING}'`);
    for (const deadline = Date.now() + LINGERING; ; await wait(50)) {
      const { rows } = await presence.query<{ staying: number; all: number }>(others);
      const [seen] = rows;
      if (seen === undefined || seen.staying > 0) return false;
      if (seen.all === 0) return true;
      if (Date.now() > deadline) return false;
    }
  } catch {
    return false;
  }
}
