import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'Sign in',
    loadComponent: () => import('./sign-in.page.ts').then((page) => page.SignInPage),
  },
];
