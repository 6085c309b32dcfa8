import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Clarifications`,
    loadComponent: () => import('./clarifications.page.ts').then((page) => page.ClarificationsPage),
  },
  {
    path: 'ask',
    title: $localize`Ask for a clarification`,
    loadComponent: () => import('./ask.page.ts').then((page) => page.AskPage),
  },
];
