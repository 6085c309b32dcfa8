import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Batches`,
    loadComponent: () => import('./batch-list.page.ts').then((page) => page.BatchListPage),
  },
  {
    path: 'new',
    title: $localize`Run a batch`,
    loadComponent: () => import('./new-batch.page.ts').then((page) => page.NewBatchPage),
  },
  {
    path: ':batchId',
    title: $localize`Batch`,
    loadComponent: () => import('./batch.page.ts').then((page) => page.BatchPage),
  },
];
