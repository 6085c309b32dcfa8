import { createHash } from 'node:crypto';

/** How a long random secret is kept: nobody who reads the store can use it. Not for what people think up. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
