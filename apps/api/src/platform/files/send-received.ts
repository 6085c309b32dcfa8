import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { Problem } from '../problem.ts';
import type { StoredContent } from './content-place.ts';
import { hasHash, type FileStore } from './file-store.ts';

/** A file that somebody sent to the service, as its reader gets it. */
export interface ReceivedContent extends StoredContent {
  readonly name: string;
  readonly mediaType: string;
}

/**
 * Answers with a file as it was received, unchanged. A PDF may be shown by the browser; everything else is a download.
 * Throws file.altered where the stored bytes are not those that were received.
 */
export async function sendReceived(store: FileStore, file: ReceivedContent, response: Response): Promise<void> {
  await store.atPath(file.sha256, async (path) => {
    if (!(await hasHash(path, file.sha256))) throw new Problem('file.altered');
    await send(path, file, response);
  });
}

async function send(path: string, file: ReceivedContent, response: Response): Promise<void> {
  const isPdf = file.mediaType === 'application/pdf';
  response.attachment(file.name);
  if (isPdf)
    response.setHeader(
      'content-disposition',
      String(response.getHeader('content-disposition')).replace('attachment', 'inline'),
    );
  response.set({
    // What somebody sent must never run as a page of ours: no type but PDF is named, nothing is guessed, nothing runs.
    'content-type': isPdf ? 'application/pdf' : 'application/octet-stream',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-length': String(file.size),
    'cache-control': 'private, no-cache',
    etag: `"${file.sha256}"`,
  });
  await pipeline(createReadStream(path), response).catch((fault: unknown) => {
    // The reader went away, or the file cannot be read; in the second case nothing was sent yet.
    if (!response.headersSent) throw fault;
  });
}
