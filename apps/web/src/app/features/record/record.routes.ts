import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Record`,
    loadComponent: () => import('./record.page.ts').then((page) => page.RecordPage),
  },
  {
    path: 'audit',
    title: $localize`Audit trail`,
    loadComponent: () => import('./audit.page.ts').then((page) => page.AuditPage),
  },
  {
    path: 'disclosure',
    title: $localize`Disclosure card`,
    loadComponent: () => import('./disclosure.page.ts').then((page) => page.DisclosurePage),
  },
  {
    path: 'adviser',
    title: $localize`Language-model adviser`,
    loadComponent: () => import('./adviser.page.ts').then((page) => page.AdviserPage),
  },
  {
    path: 'data-protection',
    title: $localize`Data protection`,
    loadComponent: () => import('./data-protection.page.ts').then((page) => page.DataProtectionPage),
  },
  {
    path: 'sightings',
    title: $localize`Who saw what`,
    loadComponent: () => import('./sightings.page.ts').then((page) => page.SightingsPage),
  },
];
