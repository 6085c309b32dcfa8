import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Batches over several tenders`,
    loadComponent: () => import('./group-list.page.ts').then((page) => page.GroupListPage),
  },
  {
    path: 'new',
    title: $localize`Run batches over several tenders`,
    loadComponent: () => import('./new-group.page.ts').then((page) => page.NewGroupPage),
  },
  {
    path: ':groupId',
    title: $localize`Batches over several tenders`,
    loadComponent: () => import('./group.page.ts').then((page) => page.GroupPage),
  },
];
