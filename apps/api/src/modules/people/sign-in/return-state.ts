import type { Request, Response } from 'express';

const NAME = 'evenhand-return';
const PATH = '/api/session/organisation/return';
const SECONDS = 600;

/** Binds a sign-in at the provider to the browser that began it: nobody can be sent into somebody else's. */
export function setReturnState(response: Response, state: string, secure: boolean): void {
  response.cookie(NAME, state, { httpOnly: true, secure, sameSite: 'lax', path: PATH, maxAge: SECONDS * 1000 });
}

export function returnState(request: Request): string | null {
  return new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1] ?? null;
}

export function clearReturnState(response: Response, secure: boolean): void {
  response.clearCookie(NAME, { httpOnly: true, secure, sameSite: 'lax', path: PATH });
}
