import type { Routes } from '@angular/router';

export const declarationRoutes: Routes = [
  {
    path: '',
    title: $localize`Declaration of interests`,
    loadComponent: () => import('./declaration.page.ts').then((page) => page.DeclarationPage),
  },
];

export const peopleRoutes: Routes = [
  {
    path: '',
    title: $localize`People and questions`,
    loadComponent: () => import('./tender-people.page.ts').then((page) => page.TenderPeoplePage),
  },
];
