import type { Request, Response } from 'express';
import type { Config } from '../../../config/config.ts';
import { secretCookie } from '../../../platform/http/cookie.ts';

/** The cookie of a visitor. It goes only to the pages of the link that it was got with. */
function nameOf({ secureCookies }: Config): string {
  return secureCookies ? '__Secure-evenhand-bidder' : 'evenhand-bidder';
}

const options = ({ secureCookies }: Config, link: string) =>
  ({ httpOnly: true, secure: secureCookies, sameSite: 'lax', path: `/bidder/${link}` }) as const;

export function visitorToken(request: Request, config: Config): string | null {
  return secretCookie(request, nameOf(config));
}

export function setVisitorCookie(response: Response, config: Config, link: string, token: string, endsAt: Date): void {
  response.cookie(nameOf(config), token, { ...options(config, link), expires: endsAt });
}

export function clearVisitorCookie(response: Response, config: Config, link: string): void {
  response.clearCookie(nameOf(config), options(config, link));
}
