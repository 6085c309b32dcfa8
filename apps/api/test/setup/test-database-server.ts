import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import { openCluster } from '../../src/platform/database/embedded/cluster.ts';
import { migrate } from '../../src/platform/database/migrate.ts';

/** Starts the server of a test run and migrates the template, a database that every test file clones. */
export async function startTestDatabase(folder: string): Promise<{ templateUrl: string; stop: () => Promise<void> }> {
  const cluster = await openCluster(folder, { durable: false }).catch(async () => {
    // It is made for speed: after a power cut its files may be beyond repair, and there is nothing in them to keep.
    await rm(folder, { recursive: true, force: true });
    return openCluster(folder, { durable: false });
  });
  // Runs may overlap, so names carry the run's process; what a killed run left behind is dropped by the next.
  const template = `evenhand_${String(process.pid)}_template`;
  const admin = new Client({ connectionString: cluster.url('postgres') });
  await admin.connect();
  await dropLeftovers(admin);
  await admin.query(`create database ${template}`);
  await admin.end();
  const templateUrl = cluster.url(template);
  await migrate(templateUrl);
  return { templateUrl, stop: () => cluster.close() };
}

async function dropLeftovers(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'evenhand\\_%'`,
  );
  for (const { name } of rows) {
    const run = Number(name.split('_')[1]);
    if (run !== process.pid && isRunning(run)) continue;
    // Another run that has just begun may have dropped it.
    await admin.query(`drop database if exists "${name}" with (force)`);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
