import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withXhr } from '@angular/common/http';
import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding } from '@angular/router';
import { routes } from './app.routes.ts';
import { provideHeadingFocus } from './core/navigation/focus-heading.ts';
import { PageTitle } from './core/navigation/page-title.ts';

export const appConfig: ApplicationConfig = {
  providers: [
    // No <base> element: the content security policy forbids one.
    { provide: APP_BASE_HREF, useValue: '/' },
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding()),
    // Fetch cannot report how much of an upload has gone.
    provideHttpClient(withXhr()),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideHeadingFocus(),
  ],
};
