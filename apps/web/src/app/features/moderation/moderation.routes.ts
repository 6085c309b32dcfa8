import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Moderation`,
    loadComponent: () => import('./agenda.page.ts').then((page) => page.AgendaPage),
  },
  {
    path: 'session',
    title: $localize`Open a session`,
    loadComponent: () => import('./session.page.ts').then((page) => page.SessionPage),
  },
  {
    path: 'departures',
    title: $localize`Going on without an evaluator`,
    loadComponent: () => import('./departures.page.ts').then((page) => page.DeparturesPage),
  },
  {
    path: 'confirmations',
    title: $localize`Records waiting for your confirmation`,
    loadComponent: () => import('./confirming/confirmations.page.ts').then((page) => page.ConfirmationsPage),
  },
  {
    path: 'compare',
    title: $localize`Two bids, one question`,
    loadComponent: () => import('./compare.page.ts').then((page) => page.ComparePage),
  },
  {
    path: 'agreement',
    title: $localize`Agreement before moderation`,
    loadComponent: () => import('./agreement.page.ts').then((page) => page.AgreementPage),
  },
  {
    path: 'sign-off',
    title: $localize`Sign off`,
    loadComponent: () => import('./sign-off.page.ts').then((page) => page.SignOffPage),
  },
  {
    path: 'correction',
    title: $localize`Correct agreed items`,
    loadComponent: () => import('./correction.page.ts').then((page) => page.CorrectionPage),
  },
  {
    path: 'record',
    title: $localize`Moderation record`,
    loadComponent: () => import('./record.page.ts').then((page) => page.RecordPage),
  },
  {
    path: 'items/:itemId',
    title: $localize`Item`,
    loadComponent: () => import('./item/item.page.ts').then((page) => page.ItemPage),
  },
  {
    path: 'items/:itemId/park',
    title: $localize`Park this item`,
    data: { act: 'park' },
    loadComponent: () => import('./item-reason.page.ts').then((page) => page.ItemReasonPage),
  },
  {
    path: 'items/:itemId/reopen',
    title: $localize`Open this item again`,
    data: { act: 'reopen' },
    loadComponent: () => import('./item-reason.page.ts').then((page) => page.ItemReasonPage),
  },
  {
    path: 'items/:itemId/take-back',
    title: $localize`Take the request back`,
    data: { act: 'take-back' },
    loadComponent: () => import('./item-reason.page.ts').then((page) => page.ItemReasonPage),
  },
  {
    path: 'items/:itemId/send-back',
    title: $localize`Send a score back`,
    loadComponent: () => import('./send-back.page.ts').then((page) => page.SendBackPage),
  },
];
