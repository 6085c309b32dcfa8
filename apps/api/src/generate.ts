import 'reflect-metadata';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { environmentExample } from './config/environment-example.ts';
import { loadConfig, REPOSITORY } from './config/config.ts';
import { clientSchema } from './generated/client-schema.ts';
import { contractFiles } from './generated/contract-files.ts';
import { openApiFile } from './generated/openapi-file.ts';
import { createApi } from './open-api.ts';
import { openDatabase } from './platform/database/open-database.ts';

// npm run generate: writes every file that is made from code. Tests fail while one of them is stale.
const dataFolder = await mkdtemp(join(tmpdir(), 'evenhand-generate-'));
const config = { ...loadConfig({ LOG_LEVEL: 'silent' }), dataFolder };
const database = await openDatabase(config);
const app = await createApi(config, database.url);
const openApi = openApiFile(app);
const files = {
  '.env.example': environmentExample(),
  'apps/api/openapi.json': openApi,
  'packages/client/src/schema.ts': await clientSchema(openApi),
  ...contractFiles(),
};
for (const [path, text] of Object.entries(files)) {
  await mkdir(dirname(join(REPOSITORY, path)), { recursive: true });
  await writeFile(join(REPOSITORY, path), text);
}
await app.close();
await database.close();
await rm(dataFolder, { recursive: true, force: true });
