import { HttpContextToken, type HttpInterceptorFn, HttpErrorResponse, HttpResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, from, switchMap, tap, throwError } from 'rxjs';
import { API, PATHS } from '../paths.ts';
import { Session } from './session.ts';

/** Set on a request whose page does by itself what is to be done when the session has ended: it holds what a person is writing. */
export const KEEPS_PAGE = new HttpContextToken(() => false);

/**
 * When the service says that the session has ended: what was being read leads to the sign-in and from there back to the
 * same page; what was being written waits on its page until the person has signed in again, and is then sent.
 */
export const sessionEnded: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  const session = inject(Session);
  return next(request).pipe(
    tap((event) => {
      if (event instanceof HttpResponse) session.used();
    }),
    catchError((fault: unknown) => {
      const asksWho = request.url === API.me || request.url.startsWith(API.session);
      if (!(fault instanceof HttpErrorResponse) || fault.status !== 401 || asksWho) return throwError(() => fault);
      if (request.context.get(KEEPS_PAGE)) return throwError(() => fault);
      if (request.method !== 'GET') return from(session.again()).pipe(switchMap(() => next(request)));
      if (!session.hasEnded() && !session.keepsPage()) {
        session.forget();
        void router.navigateByUrl(PATHS.signIn(router.url));
      }
      return throwError(() => fault);
    }),
  );
};
