import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Opening of the responses',
    loadComponent: () => import('./opening.page.ts').then((page) => page.OpeningPage),
  },
];
