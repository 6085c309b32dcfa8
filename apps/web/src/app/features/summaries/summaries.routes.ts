import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Assessment summaries`,
    loadComponent: () => import('./summaries.page.ts').then((page) => page.SummariesPage),
  },
  {
    path: ':summaryId/bidder',
    title: $localize`The bidder’s own page`,
    loadComponent: () => import('./bidder.page.ts').then((page) => page.BidderPage),
  },
  {
    path: ':summaryId',
    title: $localize`Assessment summary`,
    loadComponent: () => import('./summary.page.ts').then((page) => page.SummaryPage),
  },
];
