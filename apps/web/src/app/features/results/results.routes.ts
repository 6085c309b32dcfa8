import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'Results',
    loadComponent: () => import('./results.page.ts').then((page) => page.ResultsPage),
  },
];
