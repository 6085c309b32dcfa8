// One real PostgreSQL for the whole run: a template database is migrated once, every test file clones it.
import { fileURLToPath } from 'node:url';
import '../../../../scripts/jest/from-source.mjs';

export default async function globalSetup() {
  const { startTestDatabase } = await import('./test-database-server.ts');
  const folder = fileURLToPath(new URL('../../../../node_modules/.cache/evenhand-test/postgres', import.meta.url));
  const server = await startTestDatabase(folder);
  globalThis.stopTestDatabase = server.stop;
  process.env.EVENHAND_TEST_TEMPLATE = server.templateUrl;
}
