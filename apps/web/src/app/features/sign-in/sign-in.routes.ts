import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'Sign in',
    loadComponent: () => import('./sign-in.page.ts').then((page) => page.SignInPage),
  },
  {
    path: 'invitation',
    title: 'Set up your account',
    loadComponent: () => import('./invitation.page.ts').then((page) => page.InvitationPage),
  },
];
