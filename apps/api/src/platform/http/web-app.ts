import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { REPOSITORY, type Config } from '../../config/config.ts';

/** The API, and the pages that the service writes itself. */
const ANSWERED_HERE = ['/api', '/bidder', '/social-value'];

const WEB_APP = join(REPOSITORY, 'apps/web/dist/browser');

/**
 * Serves the built web app for every address that the service does not answer itself: files as they are, anything else by index.html, which
 * knows the route. Without a build those addresses have nothing, and say so as problems.
 */
export function webApp({ language }: Pick<Config, 'language'>, folder = join(WEB_APP, language)): RequestHandler {
  const index = join(folder, 'index.html');
  const files = express.static(folder, { index: false, setHeaders: cacheForGood });
  return (request: Request, response: Response, next: NextFunction) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads || isAnsweredHere(request.path) || !existsSync(index)) {
      next();
      return;
    }
    files(request, response, () => {
      if (/\.\w+$/.test(request.path)) next();
      else response.sendFile(index, { headers: { 'cache-control': 'no-cache' } });
    });
  };
}

function isAnsweredHere(path: string): boolean {
  return ANSWERED_HERE.some((root) => path === root || path.startsWith(`${root}/`));
}

// A file whose name carries a hash of its content never changes under that name.
function cacheForGood(response: Response, path: string): void {
  const hashed = /-[\w-]{8}\.(js|css)$/.test(path);
  response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
