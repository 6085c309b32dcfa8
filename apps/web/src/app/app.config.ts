import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withNavigationErrorHandler,
  withPreloading,
} from '@angular/router';
import { routes } from './app.routes.ts';
import { provideHeadingFocus } from './core/navigation/focus-heading.ts';
import { PreloadWhenIdle } from './core/navigation/preload-when-idle.ts';
import { showCannotLoad } from './core/problems/cannot-load.page.ts';
import { waysOut } from './core/problems/ways-out.ts';
import { PageTitle } from './core/navigation/page-title.ts';
import { sessionEnded } from './core/session/session-ended.ts';
import { WAY_OUT } from './ui/problem-view.ts';

export const appConfig: ApplicationConfig = {
  providers: [
    // No <base> element: the content security policy forbids one.
    { provide: APP_BASE_HREF, useValue: '/' },
    provideBrowserGlobalErrorListeners(),
    // Pages are small: once the first one shows, the others come along, and going on does not wait for the network.
    provideRouter(
      routes,
      withComponentInputBinding(),
      withPreloading(PreloadWhenIdle),
      withNavigationErrorHandler(showCannotLoad),
    ),
    // Fetch cannot report how much of an upload has gone.
    provideHttpClient(withXhr(), withInterceptors([sessionEnded])),
    { provide: TitleStrategy, useExisting: PageTitle },
    { provide: WAY_OUT, useFactory: waysOut },
    provideHeadingFocus(),
  ],
};
