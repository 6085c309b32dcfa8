import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testApi, type TestApi } from '../../test/setup/test-api.ts';
import { REPOSITORY } from '../config/config.ts';
import { clientSchema } from './client-schema.ts';
import { contractFiles } from './contract-files.ts';
import { openApiFile } from './openapi-file.ts';

// When one of these fails: npm run generate -w @evenhand/api, and commit what changed.
const inRepository = (path: string) => readFileSync(join(REPOSITORY, path), 'utf8');

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.close());

test('apps/api/openapi.json describes the routes as they are', () => {
  expect(inRepository('apps/api/openapi.json')).toBe(openApiFile(api.app));
});

test('packages/client/src/schema.ts has the types of the routes for machines', async () => {
  expect(inRepository('packages/client/src/schema.ts')).toBe(await clientSchema(openApiFile(api.app)));
});

test.each(Object.entries(contractFiles()))('%s is what the contract says', (path, text) => {
  expect(inRepository(path)).toBe(text);
});

test('every answer of a route has a contract or is a file or a stream', () => {
  const { paths } = JSON.parse(openApiFile(api.app)) as {
    paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>>;
  };
  const bare = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { responses }]) =>
      Object.entries(responses).some(([status, { content }]) => status !== '204' && content === undefined)
        ? [`${method} ${path}`]
        : [],
    ),
  );
  expect(bare).toEqual([]);
});
