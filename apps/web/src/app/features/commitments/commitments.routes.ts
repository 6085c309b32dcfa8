import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Commitments`,
    loadComponent: () => import('./register.page.ts').then((page) => page.RegisterPage),
  },
  {
    path: 'contract',
    title: $localize`Contract`,
    loadComponent: () => import('./contract.page.ts').then((page) => page.ContractPage),
  },
  {
    path: 'take',
    title: $localize`Promises of the winning response`,
    loadComponent: () => import('./take.page.ts').then((page) => page.TakePage),
  },
  {
    path: 'new',
    title: $localize`New commitment`,
    loadComponent: () => import('./terms.page.ts').then((page) => page.TermsPage),
  },
  {
    path: 'public-report',
    title: $localize`Report for the public`,
    loadComponent: () => import('./public-report.page.ts').then((page) => page.PublicReportPage),
  },
  {
    path: 'reports',
    title: $localize`Delivery reports`,
    loadComponent: () => import('./reports.page.ts').then((page) => page.ReportsPage),
  },
  {
    path: 'credentials',
    title: $localize`Marks and covenants of the supplier`,
    loadComponent: () => import('./credentials.page.ts').then((page) => page.CredentialsPage),
  },
  {
    path: ':commitmentId',
    title: $localize`Commitment`,
    loadComponent: () => import('./commitment.page.ts').then((page) => page.CommitmentPage),
  },
  {
    path: ':commitmentId/edit',
    title: $localize`Edit a commitment`,
    data: { drafting: true },
    loadComponent: () => import('./terms.page.ts').then((page) => page.TermsPage),
  },
  {
    path: ':commitmentId/variation',
    title: $localize`Variation`,
    loadComponent: () => import('./terms.page.ts').then((page) => page.TermsPage),
  },
  {
    path: ':commitmentId/shortfall',
    title: $localize`Shortfall and remedy`,
    loadComponent: () => import('./shortfall.page.ts').then((page) => page.ShortfallPage),
  },
  {
    path: ':commitmentId/report',
    title: $localize`Delivery report`,
    loadComponent: () => import('./report.page.ts').then((page) => page.ReportPage),
  },
  {
    path: ':commitmentId/reports/:reportId',
    title: $localize`Review of a delivery report`,
    loadComponent: () => import('./review.page.ts').then((page) => page.ReviewPage),
  },
];
