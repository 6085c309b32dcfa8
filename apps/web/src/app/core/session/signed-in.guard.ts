import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { PATHS } from '../paths.ts';
import { Session } from './session.ts';

/** Lets nobody to a page who is not signed in; after the sign-in they come back to it. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const router = inject(Router);
  const known = await inject(Session).known();
  return known === 'nobody' ? router.parseUrl(PATHS.signIn(url)) : true;
};
