import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Webhooks',
    loadComponent: () => import('./webhook-list.page.ts').then((page) => page.WebhookListPage),
  },
  {
    path: ':webhookId',
    title: 'Webhook',
    loadComponent: () => import('./webhook.page.ts').then((page) => page.WebhookPage),
  },
];
