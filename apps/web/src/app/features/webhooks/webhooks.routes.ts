import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Webhooks`,
    loadComponent: () => import('./webhook-list.page.ts').then((page) => page.WebhookListPage),
  },
  {
    path: ':webhookId',
    title: $localize`Webhook`,
    loadComponent: () => import('./webhook.page.ts').then((page) => page.WebhookPage),
  },
];
