import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Batches',
    loadComponent: () => import('./batch-list.page.ts').then((page) => page.BatchListPage),
  },
  {
    path: 'new',
    title: 'Run a batch',
    loadComponent: () => import('./new-batch.page.ts').then((page) => page.NewBatchPage),
  },
  {
    path: ':batchId',
    title: 'Batch',
    loadComponent: () => import('./batch.page.ts').then((page) => page.BatchPage),
  },
];
