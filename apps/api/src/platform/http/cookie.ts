import type { Request } from 'express';

/** A secret of ours (32 random bytes as base64url) that a request brings in a cookie; null where it brings none. */
export function secretCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}
