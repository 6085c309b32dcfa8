import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Frameworks`,
    loadComponent: () => import('./framework-list.page.ts').then((page) => page.FrameworkListPage),
  },
  {
    path: 'add',
    title: $localize`Import your own measures`,
    loadComponent: () => import('./import-measures.page.ts').then((page) => page.ImportMeasuresPage),
  },
  {
    path: ':id/compared-with/:other',
    title: $localize`Compare frameworks`,
    loadComponent: () => import('./compare-frameworks.page.ts').then((page) => page.CompareFrameworksPage),
  },
  {
    path: ':id',
    title: $localize`Framework`,
    loadComponent: () => import('./framework.page.ts').then((page) => page.FrameworkPage),
  },
];
