import type { Routes } from '@angular/router';
import { SetUpFrame } from './set-up.frame.ts';
import { PAGE_TITLES } from './words.ts';

export const routes: Routes = [
  {
    path: '',
    component: SetUpFrame,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`Set up the tender`,
        loadComponent: () => import('./task-list.page.ts').then((page) => page.TaskListPage),
      },
      {
        path: 'details',
        title: PAGE_TITLES.details,
        loadComponent: () => import('./details.page.ts').then((page) => page.DetailsPage),
      },
      {
        path: 'lots',
        title: PAGE_TITLES.lots,
        loadComponent: () => import('./lots.page.ts').then((page) => page.LotsPage),
      },
      {
        path: 'framework',
        title: PAGE_TITLES.framework,
        loadComponent: () => import('./framework-choice.page.ts').then((page) => page.FrameworkChoicePage),
      },
      {
        path: 'scale',
        title: PAGE_TITLES.scale,
        loadComponent: () => import('./scale.page.ts').then((page) => page.ScalePage),
      },
      {
        path: 'criteria',
        title: PAGE_TITLES.criteria,
        loadComponent: () => import('./criteria.page.ts').then((page) => page.CriteriaPage),
      },
      {
        path: 'missions',
        title: PAGE_TITLES.missions,
        loadComponent: () => import('./missions.page.ts').then((page) => page.MissionsPage),
      },
      {
        path: 'rules',
        title: PAGE_TITLES.rules,
        loadComponent: () => import('./rules.page.ts').then((page) => page.RulesPage),
      },
      {
        path: 'bidders',
        title: PAGE_TITLES.bidders,
        loadComponent: () => import('./bidders.page.ts').then((page) => page.BiddersPage),
      },
      {
        path: 'documents',
        title: PAGE_TITLES.documents,
        loadComponent: () => import('./documents.page.ts').then((page) => page.DocumentsPage),
      },
      {
        path: 'timetable',
        title: PAGE_TITLES.timetable,
        loadComponent: () => import('./timetable.page.ts').then((page) => page.TimetablePage),
      },
      {
        path: 'aids',
        title: PAGE_TITLES.aids,
        loadComponent: () => import('./aids.page.ts').then((page) => page.AidsPage),
      },
      {
        path: 'files',
        title: $localize`Import and export`,
        loadComponent: () => import('./files.page.ts').then((page) => page.FilesPage),
      },
      {
        path: 'lock',
        title: $localize`Check and lock`,
        loadComponent: () => import('./lock.page.ts').then((page) => page.LockPage),
      },
    ],
  },
];
