import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Record',
    loadComponent: () => import('./record.page.ts').then((page) => page.RecordPage),
  },
  {
    path: 'audit',
    title: 'Audit trail',
    loadComponent: () => import('./audit.page.ts').then((page) => page.AuditPage),
  },
  {
    path: 'sightings',
    title: 'Who saw what',
    loadComponent: () => import('./sightings.page.ts').then((page) => page.SightingsPage),
  },
];
