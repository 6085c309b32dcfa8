import type { Routes } from '@angular/router';
import { CannotLoadPage } from './core/problems/cannot-load.page.ts';
import { signedIn } from './core/session/signed-in.guard.ts';

/** Pages that only people who are signed in come to. */
const pages: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'my-work' },
  {
    path: 'tenders/:tenderId/opening',
    loadChildren: () => import('./features/opening/opening.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders/:tenderId/clarifications',
    loadChildren: () => import('./features/clarifications/clarifications.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders/:tenderId/compliance',
    loadChildren: () => import('./features/compliance/compliance.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders/:tenderId/record',
    loadChildren: () => import('./features/record/record.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'my-work',
    loadChildren: () => import('./features/my-work/my-work.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders/:tenderId/moderation',
    loadChildren: () => import('./features/moderation/moderation.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders/:tenderId/results',
    loadChildren: () => import('./features/results/results.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders/:tenderId/declaration',
    loadChildren: () => import('./features/people/people.routes.ts').then((feature) => feature.declarationRoutes),
  },
  {
    path: 'tenders/:tenderId/people',
    loadChildren: () => import('./features/people/people.routes.ts').then((feature) => feature.peopleRoutes),
  },
  {
    path: 'tenders/new',
    title: $localize`Create a tender`,
    loadComponent: () => import('./features/set-up/new-tender.page.ts').then((page) => page.NewTenderPage),
  },
  {
    path: 'tenders/:tenderId/set-up',
    loadChildren: () => import('./features/set-up/set-up.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders/:tenderId/readiness',
    title: $localize`Readiness`,
    loadComponent: () => import('./features/set-up/readiness.page.ts').then((page) => page.ReadinessPage),
  },
  {
    path: 'tenders/:tenderId/scoring-progress',
    title: $localize`Progress of scoring`,
    loadComponent: () => import('./features/set-up/scoring-progress.page.ts').then((page) => page.ScoringProgressPage),
  },
  {
    path: 'account',
    title: $localize`Your account`,
    loadComponent: () => import('./features/account/account.page.ts').then((page) => page.AccountPage),
  },
  {
    path: 'settings',
    title: $localize`Settings`,
    loadComponent: () => import('./features/account/settings.page.ts').then((page) => page.SettingsPage),
  },
  {
    path: 'organisation',
    loadChildren: () => import('./features/organisation/organisation.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'frameworks',
    loadChildren: () => import('./features/frameworks/frameworks.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders/:tenderId/responses/:responseId',
    loadChildren: () => import('./features/responses/responses.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders/:tenderId/summaries',
    loadChildren: () => import('./features/summaries/summaries.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders/:tenderId/webhooks',
    loadChildren: () => import('./features/webhooks/webhooks.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders/:tenderId/batches',
    loadChildren: () => import('./features/batches/batches.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'batch-groups',
    loadChildren: () => import('./features/batches/batch-groups.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'portfolio/report',
    title: $localize`Report for the board`,
    loadComponent: () => import('./features/commitments/board-report.page.ts').then((page) => page.BoardReportPage),
  },
  {
    path: 'portfolio',
    title: $localize`Portfolio of contracts`,
    loadComponent: () => import('./features/commitments/portfolio.page.ts').then((page) => page.PortfolioPage),
  },
  {
    path: 'tenders/:tenderId/commitments',
    loadChildren: () => import('./features/commitments/commitments.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders/:tenderId/scoring',
    loadChildren: () => import('./features/evaluation/evaluation.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'tenders',
    loadChildren: () => import('./features/tenders/tenders.routes.ts').then((feature) => feature.routes),
  },
  {
    path: '**',
    title: $localize`Page not found`,
    loadComponent: () => import('./core/problems/not-found.page.ts').then((page) => page.NotFoundPage),
  },
];

export const routes: Routes = [
  {
    path: 'sign-in',
    loadChildren: () => import('./features/sign-in/sign-in.routes.ts').then((feature) => feature.routes),
  },
  {
    path: 'help',
    loadChildren: () => import('./features/help/help.routes.ts').then((feature) => feature.routes),
  },
  { path: 'cannot-load', title: $localize`Page could not be loaded`, component: CannotLoadPage },
  { path: '', canActivate: [signedIn], children: pages },
];
