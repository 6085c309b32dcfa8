import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'tenders' },
  {
    path: 'tenders/:tenderId/responses/:responseId',
    loadChildren: () => import('./features/responses/responses.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders',
    loadChildren: () => import('./features/tenders/tenders.routes.ts').then((feature) => feature.routes),
  },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: () => import('./core/problems/not-found.page.ts').then((page) => page.NotFoundPage),
  },
];
