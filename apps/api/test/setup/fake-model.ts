import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a model is asked about one answer. */
export interface AskedOfModel {
  readonly id: string;
  readonly conditions: readonly { condition: string; asks: string }[];
  readonly answer: string;
}

/** How a run is answered: with this content, or as the function does. */
export type Behaviour = (asked: AskedOfModel, response: ServerResponse) => unknown;

/** A language model on this machine that says what a test has it say. */
export interface FakeModel {
  readonly url: string;
  /** What came: the whole request and its key. */
  readonly received: readonly { body: string; key: string | undefined; seed: number }[];
  /** Answers the next requests like this, one each, and every later one honestly with no. */
  next(...behaviours: Behaviour[]): void;
  stop(): Promise<void>;
}

/** No to each condition. */
export const no: Behaviour = ({ id, conditions }) => ({
  id,
  findings: conditions.map(({ condition }) => ({ condition, holds: 'no', quotes: [] })),
});

/** Yes with these words to conditions that ask for something like this, no to the others. */
export const yes =
  (to: RegExp, ...quotes: string[]): Behaviour =>
  ({ id, conditions }) => ({
    id,
    findings: conditions.map(({ condition, asks }) =>
      to.test(asks) ? { condition, holds: 'yes', quotes } : { condition, holds: 'no', quotes: [] },
    ),
  });

/** Another status. */
export const status =
  (code: number): Behaviour =>
  (_, response) =>
    void response.writeHead(code).end();

/** No answer at all. */
export const hang: Behaviour = () => undefined;

export async function startModel(): Promise<FakeModel> {
  const received: { body: string; key: string | undefined; seed: number }[] = [];
  const behaviours: Behaviour[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { seed, messages } = JSON.parse(body) as { seed: number; messages: { content: string }[] };
      received.push({ body, key: request.headers.authorization, seed });
      const asked = JSON.parse(messages[1]?.content ?? '') as AskedOfModel;
      const content = (behaviours.shift() ?? no)(asked, response);
      if (content === undefined) return;
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: text } }] }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`,
    received,
    next: (...more) => void behaviours.push(...more),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
