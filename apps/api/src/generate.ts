import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY } from './config/config.ts';
import { environmentExample } from './config/environment-example.ts';

// npm run generate: writes every file that is made from code. Tests fail while one of them is stale.
await writeFile(join(REPOSITORY, '.env.example'), environmentExample());
