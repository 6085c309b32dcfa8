import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as contracts from '@evenhand/shared/contracts';
import { REPOSITORY } from '../config/config.ts';
import { exampleOf } from './example-of.ts';

interface Media {
  readonly schema?: unknown;
  readonly example?: unknown;
  readonly examples?: { readonly typical?: { readonly $ref: string } };
}
interface Operation {
  readonly requestBody?: { readonly content: Record<string, Media> };
  readonly responses: Record<string, { readonly content?: Record<string, Media> }>;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: object; readonly examples: Record<string, { readonly value: unknown }> };
}

const document = JSON.parse(readFileSync(join(REPOSITORY, 'apps/api/openapi.json'), 'utf8')) as Document;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'https://evenhand.example/api', components: document.components });

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
);
const mediaOf = ({ requestBody, responses }: Operation) =>
  [requestBody, ...Object.values(responses)].flatMap((body) => Object.entries(body?.content ?? {}));
const exampleIn = ({ example, examples }: Media) => {
  const name = examples?.typical?.$ref.split('/').at(-1);
  return name === undefined ? example : document.components.examples[name]?.value;
};
const absolute = (schema: unknown): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"https://evenhand.example/api#/')) as object;

test('each operation has an example of all that is sent and answered, and each fits its own schema', () => {
  const faults: string[] = [];
  const fits = new Map<string, string>();
  const faultOf = (schema: unknown, example: unknown) => {
    const key = JSON.stringify([schema, example]);
    const fault = fits.get(key) ?? (ajv.validate(absolute(schema), example) ? '' : ajv.errorsText());
    fits.set(key, fault);
    return fault;
  };
  for (const { name, operation } of operations) {
    const media = mediaOf(operation);
    if (media.length === 0) faults.push(`${name} has no example`);
    for (const [type, one] of media) {
      const example = exampleIn(one);
      // A redirect has a type and no body.
      if (one.schema === undefined) continue;
      const fault = example === undefined ? 'has no example' : faultOf(one.schema, example);
      if (fault !== '') faults.push(`${name} ${type} ${fault}`);
    }
  }
  expect(faults).toEqual([]);
  expect(operations.length).toBeGreaterThan(200);
});

test('the service itself would take and send the examples of its contracts', () => {
  const refused = Object.entries(contracts).flatMap(([name, contract]) => {
    if (!/(View|Schema|Input)$/.test(name) || !('safeParse' in contract)) return [];
    const titled = name.replace(/Schema$/, '').replace(/^./, (letter) => letter.toUpperCase());
    const example = document.components.examples[titled]?.value;
    if (example === undefined) return [];
    const { success, error } = contract.safeParse(example);
    return success
      ? []
      : [`${titled}: ${error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`];
  });
  expect(refused).toEqual([]);
  expect(Object.keys(document.components.examples).length).toBeGreaterThan(100);
});

test('an example of something that holds itself ends', () => {
  const schemas = {
    Tree: {
      type: 'object',
      required: ['says', 'parts'],
      properties: { says: { type: 'string' }, parts: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
    },
  };
  expect(exampleOf({ $ref: '#/components/schemas/Tree' }, schemas)).toMatchObject({ parts: [] });
});
