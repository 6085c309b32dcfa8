import { inject } from '@angular/core';
import { type ActivatedRouteSnapshot, type CanActivateFn, Router } from '@angular/router';
import { PATHS } from '../paths.ts';
import { Session } from './session.ts';

/** Lets nobody to a page who is not signed in; after the sign-in they come back to it. */
export const signedIn: CanActivateFn = async (_route, { url, root }) => {
  const router = inject(Router);
  const known = inject(Session).known();
  fetchAhead(root);
  return (await known) === 'nobody' ? router.parseUrl(PATHS.signIn(url)) : true;
};

/** What shows the page comes while the service says who is signed in; what goes wrong is told when the page is shown. */
function fetchAhead(route: ActivatedRouteSnapshot): void {
  Promise.resolve(route.routeConfig?.loadComponent?.()).catch(() => undefined);
  for (const child of route.children) fetchAhead(child);
}
