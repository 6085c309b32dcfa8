import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: $localize`People of the organisation`,
    loadComponent: () => import('./organisation.page.ts').then((page) => page.OrganisationPage),
  },
  {
    path: 'tokens',
    title: $localize`Tokens for machines`,
    loadComponent: () => import('./tokens.page.ts').then((page) => page.TokensPage),
  },
  {
    path: 'queues',
    title: $localize`Queues`,
    loadComponent: () => import('./queues.page.ts').then((page) => page.QueuesPage),
  },
  {
    path: 'outbox',
    title: $localize`Outbox`,
    loadComponent: () => import('./outbox.page.ts').then((page) => page.OutboxPage),
  },
];
