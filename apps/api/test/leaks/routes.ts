import type { TestApi } from '../setup/test-api.ts';
import { openApiFile } from '../../src/generated/openapi-file.ts';
import type { Ids } from './fixtures.ts';

/** One operation of the API as its document describes it. */
export interface Route {
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
}

/** Routes that need no session, each because nobody has one yet when it is asked. */
const OPEN = [
  'GET /api/health',
  'GET /api/health/live',
  'GET /api/health/ready',
  'GET /api/session/choices',
  'GET /api/session/organisation',
  'GET /api/session/organisation/return',
  'POST /api/session/demo',
  'POST /api/session/local',
  'POST /api/session/invitation',
  'POST /api/session/enrolment',
  'DELETE /api/session',
];

/** Routes that answer machines too. What is not here answers people only, and the sweep holds it to that. */
const FOR_MACHINES = [
  'GET /api/tenders',
  'POST /api/tenders',
  'GET /api/tenders/{tenderId}',
  'GET /api/tenders/{tenderId}/published-sets',
  'GET /api/tenders/{tenderId}/events',
  'GET /api/tenders/{tenderId}/responses',
  'POST /api/tenders/{tenderId}/responses',
  'GET /api/responses/{responseId}',
  'GET /api/responses/{responseId}/files/{fileId}/text',
  'GET /api/responses/{responseId}/files/{fileId}/original',
  'GET /api/tenders/{tenderId}/batches',
  'POST /api/tenders/{tenderId}/batches',
  'POST /api/tenders/{tenderId}/batches/archive',
  'GET /api/tenders/{tenderId}/batches/{batchId}',
  'GET /api/tenders/{tenderId}/batches/{batchId}/events',
  'POST /api/tenders/{tenderId}/batches/{batchId}/pause',
  'POST /api/tenders/{tenderId}/batches/{batchId}/resume',
  'POST /api/tenders/{tenderId}/batches/{batchId}/cancel',
  'POST /api/tenders/{tenderId}/batches/{batchId}/retry',
  'GET /api/tenders/{tenderId}/batches/{batchId}/outputs/{name}',
  'GET /api/tenders/{tenderId}/batches/{batchId}/differences',
  'GET /api/tenders/{tenderId}/batches/{batchId}/items',
  'POST /api/tenders/{tenderId}/batches/{batchId}/items/{itemId}/retry',
  'POST /api/tenders/{tenderId}/batches/{batchId}/items/{itemId}/files',
  'GET /api/tenders/{tenderId}/results',
  'GET /api/tenders/{tenderId}/results/results.csv',
  'GET /api/tenders/{tenderId}/results/results.xlsx',
  'GET /api/tenders/{tenderId}/results/results.json',
];

export const isForMachines = ({ method, path }: Route) => FOR_MACHINES.includes(`${method} ${path}`);

/** Bidders' own pages have a door of their own, which `test/summaries.spec.ts` tries; what is published is for anybody. */
const OWN_DOORS = ['/bidder/', '/social-value'];

export const isOpen = ({ method, path }: Route) =>
  OPEN.includes(`${method} ${path}`) || OWN_DOORS.some((door) => path.startsWith(door));

/** Every operation in the document of the API. */
export function routesOf(api: TestApi): readonly Route[] {
  const { paths } = JSON.parse(openApiFile(api.app)) as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => ({ method: method.toUpperCase(), path })),
  );
}

/** Names of the parameters in addresses. */
export function parametersOf({ path }: Route): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** The address of a route for these ids. */
export function addressOf({ path }: Route, ids: Ids): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(ids[name] ?? '0b9ad2c6-6b4c-4e51-8f0c-3f7f2a7f9b11'),
  );
}

/** Streams never end by themselves; the start of one says enough. */
export const isStream = ({ path }: Route) => path.endsWith('/events');
