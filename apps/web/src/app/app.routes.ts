import type { Routes } from '@angular/router';
import { CannotLoadPage } from './core/problems/cannot-load.page.ts';

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
  { path: 'cannot-load', title: 'Page could not be loaded', component: CannotLoadPage },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: () => import('./core/problems/not-found.page.ts').then((page) => page.NotFoundPage),
  },
];
