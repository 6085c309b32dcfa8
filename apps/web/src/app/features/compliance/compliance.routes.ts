import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Compliance`,
    loadComponent: () => import('./compliance.page.ts').then((page) => page.CompliancePage),
  },
];
