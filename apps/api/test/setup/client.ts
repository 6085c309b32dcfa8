import type {
  MadeTokenView,
  OwnDeclarationView,
  ResponseSummaryView,
  ResponseView,
  TenderView,
  TenderInput,
} from '@evenhand/shared/contracts';
import type { Role, TokenScope } from '@evenhand/shared/domain';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { DEMO_PEOPLE } from '../../src/seed/demo-people.ts';
import { until } from './test-api.ts';

/** Who asks: the first person of the demonstration with this role; `evaluator-2` and `-3` are the others of theirs. */
export type As = Role | 'administrator' | 'evaluator-2' | 'evaluator-3';

/** What came back: the status and the JSON body. */
export interface Answer<Body> {
  readonly status: number;
  readonly type: string | null;
  readonly body: Body;
}

/** Id of the person of the demonstration who asks as this. */
export function personId(as: As): string {
  const [, role = as, number = '1'] = /^(evaluator)-(\d)$/.exec(as) ?? [];
  const found = DEMO_PEOPLE.filter((person) => person.role === role)[Number(number) - 1];
  if (found === undefined) throw new Error(`The demonstration has no ${as}.`);
  return found.id;
}

async function answer<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  const body = (text === '' ? null : JSON.parse(text)) as Body;
  return { status: response.status, type: response.headers.get('content-type'), body };
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** The cookie of a new session of a person of the demonstration. */
export async function signIn(url: string, as: As): Promise<string> {
  const body = JSON.stringify({ personId: personId(as) });
  const { status, headers } = await fetch(`${url}/api/session/demo`, { method: 'POST', body, headers: JSON_TYPE });
  if (status !== 204) throw new Error(`Nobody could sign in as ${as}: ${String(status)}`);
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** The API as a client of it sees it, signed in as the lead unless told otherwise; null: not signed in. With a token: a machine. */
export function client(url: string, { as = 'lead', token }: { as?: As | null; token?: string } = {}) {
  let cookie: Promise<string> | undefined;
  /** Like fetch, with the session. */
  const ask = async (path: string, init: RequestInit = {}) => {
    if (as !== null && token === undefined) cookie ??= signIn(url, as);
    const bearer = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const session = cookie === undefined ? bearer : { cookie: await cookie };
    return fetch(`${url}${path}`, { ...init, headers: { ...session, ...(init.headers as Record<string, string>) } });
  };
  const get = async <Body>(path: string) => answer<Body>(await ask(path));
  const post = async <Body>(path: string, body: string | FormData, headers: Record<string, string> = {}) =>
    answer<Body>(await ask(path, { method: 'POST', body, headers }));
  const send = async <Body>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown) =>
    answer<Body>(
      await ask(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }), headers: JSON_TYPE }),
    );

  /** Declares no interest in any bidder of the current list. */
  const declare = async (tenderId: string) => {
    const path = `/api/tenders/${tenderId}/declaration`;
    const { bidders, bidderListVersion } = (await get<OwnDeclarationView>(path)).body;
    const answers = bidders.map(({ id }) => ({ bidderId: id, answer: 'no', words: null }));
    return send<OwnDeclarationView>('POST', path, { bidderListVersion, answers, confidential: true });
  };
  /** As a lead: takes people of the demonstration into a tender, each of whom declares no interest. */
  const take = async (tenderId: string, ...people: As[]) => {
    for (const each of people) {
      const roles = [each.startsWith('evaluator') ? 'evaluator' : each];
      await send('PUT', `/api/tenders/${tenderId}/people/${personId(each)}`, { roles });
      await client(url, { as: each }).declare(tenderId);
    }
  };
  /** Imports a tender; whoever does is its lead, declares no interest, and takes the analyst in. */
  const importTender = async (tender: TenderInput) => {
    const imported = await post<TenderView>('/api/tenders', JSON.stringify(tender), JSON_TYPE);
    if (imported.status === 201) {
      await declare(imported.body.id);
      await take(imported.body.id, 'analyst');
    }
    return imported;
  };
  const upload = <Body = ResponseSummaryView>(
    tenderId: string,
    files: Record<string, string | Uint8Array<ArrayBuffer>>,
    name?: string,
  ) => {
    const form = new FormData();
    if (name !== undefined) form.set('name', name);
    for (const [file, content] of Object.entries(files)) form.append('files', new Blob([content]), file);
    return post<Body>(`/api/tenders/${tenderId}/responses`, form);
  };
  /** A response as the analyst sees it, once nothing more happens by itself. */
  const settled = async (responseId: string) => {
    const analyst = as === 'analyst' ? { get } : client(url, { as: 'analyst' });
    return until(
      async () => (await analyst.get<ResponseView>(`/api/responses/${responseId}`)).body,
      (response) => response.settled,
    );
  };
  /** Makes a token for a tender, or as an administrator for the organisation, and gives its secret. */
  const makeToken = async (tenderId: string | null, ...scopes: readonly TokenScope[]) => {
    const asked = { name: `${scopes.join(' and ')} for a test`, tenderId, scopes, lastsDays: 1 };
    return (await send<MadeTokenView>('POST', '/api/tokens', asked)).body;
  };
  return { ask, get, post, send, declare, take, importTender, upload, settled, makeToken };
}

export type Refusal = ProblemDetails;
