import { createHash } from 'node:crypto';

/** How a long random secret is kept: nobody who reads the store can use it. Not for short codes. */
export function sha256Of(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
