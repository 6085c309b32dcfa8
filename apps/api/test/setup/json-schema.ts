import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { REPOSITORY } from '../../src/config/config.ts';

/** What keeps a value from fitting one of the product's own JSON Schemas; empty when it fits. */
export function schemaFaults(name: 'tender' | 'results', value: unknown): unknown[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const text = readFileSync(join(REPOSITORY, `packages/shared/contracts/${name}.schema.json`), 'utf8');
  const fits = ajv.compile(JSON.parse(text) as object);
  fits(value);
  return fits.errors ?? [];
}
