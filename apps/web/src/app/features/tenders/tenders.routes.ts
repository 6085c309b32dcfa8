import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Tenders`,
    loadComponent: () => import('./tender-list.page.ts').then((page) => page.TenderListPage),
  },
  {
    path: 'add',
    title: $localize`Add a tender`,
    loadComponent: () => import('./add-tender.page.ts').then((page) => page.AddTenderPage),
  },
  {
    path: ':tenderId',
    title: $localize`Tender`,
    loadComponent: () => import('./tender.page.ts').then((page) => page.TenderPage),
  },
  {
    path: ':tenderId/end',
    title: $localize`End without an award`,
    loadComponent: () => import('./tender-end.page.ts').then((page) => page.TenderEndPage),
  },
  {
    path: ':tenderId/add-response',
    title: $localize`Add a response`,
    loadComponent: () => import('./add-response.page.ts').then((page) => page.AddResponsePage),
  },
];
