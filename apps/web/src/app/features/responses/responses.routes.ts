import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: $localize`Response`,
    loadComponent: () => import('./response.page.ts').then((page) => page.ResponsePage),
  },
  {
    path: 'reading',
    title: $localize`Reading of the response`,
    loadComponent: () => import('./reading/reading.page.ts').then((page) => page.ReadingPage),
  },
];
