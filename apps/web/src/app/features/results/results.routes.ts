import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: $localize`Results`,
    loadComponent: () => import('./results.page.ts').then((page) => page.ResultsPage),
  },
  {
    path: 'self-audit',
    title: $localize`Self-audit`,
    loadComponent: () => import('./self-audit.page.ts').then((page) => page.SelfAuditPage),
  },
];
