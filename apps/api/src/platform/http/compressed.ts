import compression from 'compression';
import type { Request, RequestHandler, Response } from 'express';

/** What is sent in one piece already; below this, packing costs more than it saves. */
const WORTH_IT = '8kb';

const PARTIAL = 206;

/** Scripts, styles and pictures of the web app, and the answers of the API. */
const PACKED = /^(?:text\/javascript|text\/css|image\/svg\+xml|application\/json|application\/problem\+json)\b/;

/**
 * Packs answers for the way, as the browser asks (Brotli or gzip). The pages that the service writes itself are left
 * out, because they hold one-time codes beside what a stranger may have written; originals are packed files already or
 * are asked for in parts, and an event stream would be held back.
 */
export function compressed(): RequestHandler {
  return compression({ threshold: WORTH_IT, filter: isPacked });
}

function isPacked(_request: Request, response: Response): boolean {
  return response.statusCode !== PARTIAL && PACKED.test(String(response.getHeader('content-type')));
}
