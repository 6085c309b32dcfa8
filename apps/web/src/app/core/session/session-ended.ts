import { HttpContextToken, type HttpInterceptorFn, HttpErrorResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { API, PATHS } from '../paths.ts';
import { Session } from './session.ts';

/** Set on a request whose page stays where it is when the session has ended: it holds what a person is writing. */
export const KEEPS_PAGE = new HttpContextToken(() => false);

/** When the service says that the session has ended, the way leads to the sign-in and from there back to the same page. */
export const sessionEnded: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  const session = inject(Session);
  return next(request).pipe(
    tap({
      error: (fault: unknown) => {
        const asksWho = request.url === API.me || request.url.startsWith(API.session);
        if (!(fault instanceof HttpErrorResponse) || fault.status !== 401 || asksWho) return;
        if (request.context.get(KEEPS_PAGE)) return;
        session.forget();
        void router.navigateByUrl(PATHS.signIn(router.url));
      },
    }),
  );
};
