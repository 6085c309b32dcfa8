import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Commitments',
    loadComponent: () => import('./register.page.ts').then((page) => page.RegisterPage),
  },
  {
    path: 'contract',
    title: 'Contract',
    loadComponent: () => import('./contract.page.ts').then((page) => page.ContractPage),
  },
  {
    path: 'take',
    title: 'Promises of the winning response',
    loadComponent: () => import('./take.page.ts').then((page) => page.TakePage),
  },
  {
    path: 'new',
    title: 'New commitment',
    loadComponent: () => import('./terms.page.ts').then((page) => page.TermsPage),
  },
  {
    path: 'public-report',
    title: 'Report for the public',
    loadComponent: () => import('./public-report.page.ts').then((page) => page.PublicReportPage),
  },
  {
    path: 'reports',
    title: 'Delivery reports',
    loadComponent: () => import('./reports.page.ts').then((page) => page.ReportsPage),
  },
  {
    path: 'credentials',
    title: 'Marks and covenants of the supplier',
    loadComponent: () => import('./credentials.page.ts').then((page) => page.CredentialsPage),
  },
  {
    path: ':commitmentId',
    title: 'Commitment',
    loadComponent: () => import('./commitment.page.ts').then((page) => page.CommitmentPage),
  },
  {
    path: ':commitmentId/variation',
    title: 'Variation',
    loadComponent: () => import('./terms.page.ts').then((page) => page.TermsPage),
  },
  {
    path: ':commitmentId/shortfall',
    title: 'Shortfall and remedy',
    loadComponent: () => import('./shortfall.page.ts').then((page) => page.ShortfallPage),
  },
  {
    path: ':commitmentId/report',
    title: 'Delivery report',
    loadComponent: () => import('./report.page.ts').then((page) => page.ReportPage),
  },
  {
    path: ':commitmentId/reports/:reportId',
    title: 'Review of a delivery report',
    loadComponent: () => import('./review.page.ts').then((page) => page.ReviewPage),
  },
];
