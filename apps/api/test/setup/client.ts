import type { ResponseSummaryView, ResponseView, TenderView, TenderInput } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { until } from './test-api.ts';

/** What came back: the status and the JSON body. */
export interface Answer<Body> {
  readonly status: number;
  readonly type: string | null;
  readonly body: Body;
}

async function answer<Body>(response: Response): Promise<Answer<Body>> {
  return { status: response.status, type: response.headers.get('content-type'), body: (await response.json()) as Body };
}

/** The API as a client of it sees it. */
export function client(url: string) {
  const get = async <Body>(path: string) => answer<Body>(await fetch(`${url}${path}`));
  const post = async <Body>(path: string, body: string | FormData, headers: Record<string, string> = {}) =>
    answer<Body>(await fetch(`${url}${path}`, { method: 'POST', body, headers }));
  const importTender = (tender: TenderInput) =>
    post<TenderView>('/api/tenders', JSON.stringify(tender), { 'content-type': 'application/json' });
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
  const settled = (responseId: string) =>
    until(
      async () => (await get<ResponseView>(`/api/responses/${responseId}`)).body,
      (response) => response.settled,
    );
  return { get, post, importTender, upload, settled };
}

export type Refusal = ProblemDetails;
