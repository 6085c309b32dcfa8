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
  {
    path: ':batchId/differences',
    title: $localize`What moved since the earlier batch`,
    loadComponent: () => import('./differences.page.ts').then((page) => page.DifferencesPage),
  },
  {
    path: ':batchId/agreed-marks',
    title: $localize`Indicative bands beside agreed marks`,
    loadComponent: () => import('./agreed-marks.page.ts').then((page) => page.AgreedMarksPage),
  },
];
