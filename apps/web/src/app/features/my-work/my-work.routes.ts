import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: $localize`My work`,
    loadComponent: () => import('./my-work.page.ts').then((page) => page.MyWorkPage),
  },
];
