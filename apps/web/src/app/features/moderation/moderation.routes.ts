import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Moderation',
    loadComponent: () => import('./agenda.page.ts').then((page) => page.AgendaPage),
  },
  {
    path: 'session',
    title: 'Open a session',
    loadComponent: () => import('./session.page.ts').then((page) => page.SessionPage),
  },
  {
    path: 'compare',
    title: 'Two bids, one question',
    loadComponent: () => import('./compare.page.ts').then((page) => page.ComparePage),
  },
  {
    path: 'agreement',
    title: 'Agreement before moderation',
    loadComponent: () => import('./agreement.page.ts').then((page) => page.AgreementPage),
  },
  {
    path: 'sign-off',
    title: 'Sign off',
    loadComponent: () => import('./sign-off.page.ts').then((page) => page.SignOffPage),
  },
  {
    path: 'record',
    title: 'Moderation record',
    loadComponent: () => import('./record.page.ts').then((page) => page.RecordPage),
  },
  {
    path: 'items/:itemId',
    title: 'Item',
    loadComponent: () => import('./item/item.page.ts').then((page) => page.ItemPage),
  },
  {
    path: 'items/:itemId/park',
    title: 'Park this item',
    loadComponent: () => import('./park.page.ts').then((page) => page.ParkPage),
  },
  {
    path: 'items/:itemId/send-back',
    title: 'Send a score back',
    loadComponent: () => import('./send-back.page.ts').then((page) => page.SendBackPage),
  },
];
