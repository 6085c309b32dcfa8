import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.ts';

/** What the API sends and takes, by the names in its document. */
export type Schemas = components['schemas'];

/** The routes for machines, each with the types of what it takes and answers. */
export type EvenhandClient = Client<paths>;

/**
 * A client of the API for a machine. `address` is that of the service without a path, such as https://evenhand.example;
 * `token` is one made under "Tokens for machines". A call gives `data`, or `error`: a problem with its stable `code`.
 */
export function evenhandClient({
  address,
  token,
}: {
  readonly address: string;
  readonly token: string;
}): EvenhandClient {
  return createClient<paths>({ baseUrl: address, headers: { authorization: `Bearer ${token}` } });
}

/** The files of one bidder's response. */
export interface ResponseFiles {
  /** Left out: the first file without its ending. */
  readonly name?: string;
  /** Needed where the tender has a list of bidders. */
  readonly bidderId?: string;
  readonly files: readonly File[];
  /** What it costs: nobody sees these before quality is agreed. */
  readonly commercialFiles?: readonly File[];
}

/** Sends a response. Make the key up for this one act: with it the same may be sent again and is received once. */
export function sendResponse(client: EvenhandClient, tenderId: string, response: ResponseFiles, key: string) {
  return client.POST('/api/tenders/{tenderId}/responses', {
    params: { path: { tenderId }, header: { 'Idempotency-Key': key } },
    // The document can say of a file only that it is text; the form below is what is sent.
    body: { files: [] },
    bodySerializer: () => formOf(response),
  });
}

function formOf({ name, bidderId, files, commercialFiles = [] }: ResponseFiles): FormData {
  const form = new FormData();
  if (name !== undefined) form.set('name', name);
  if (bidderId !== undefined) form.set('bidderId', bidderId);
  for (const file of files) form.append('files', file);
  for (const file of commercialFiles) form.append('commercialFiles', file);
  return form;
}
