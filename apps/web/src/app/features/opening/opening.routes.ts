import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Opening of the responses`,
    loadComponent: () => import('./opening.page.ts').then((page) => page.OpeningPage),
  },
];
