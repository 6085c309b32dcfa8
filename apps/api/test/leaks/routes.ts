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
