import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: $localize`Sign in`,
    loadComponent: () => import('./sign-in.page.ts').then((page) => page.SignInPage),
  },
  {
    path: 'invitation',
    title: $localize`Set up your account`,
    loadComponent: () => import('./invitation.page.ts').then((page) => page.InvitationPage),
  },
];
