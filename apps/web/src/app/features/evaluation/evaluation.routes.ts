import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Your scoring`,
    loadComponent: () => import('./overview/scoring.page.ts').then((page) => page.ScoringPage),
  },
  {
    path: 'start',
    title: $localize`Before you start`,
    loadComponent: () => import('./overview/start.page.ts').then((page) => page.StartPage),
  },
  {
    path: 'bids/:responseId',
    title: $localize`All questions of a bid`,
    loadComponent: () => import('./grid/grid.page.ts').then((page) => page.GridPage),
  },
  {
    path: 'questions/:criterionId',
    title: $localize`One question, all bids`,
    loadComponent: () => import('./grid/grid.page.ts').then((page) => page.GridPage),
  },
  {
    path: 'practice',
    title: $localize`Practice`,
    loadComponent: () => import('./practice/practice.page.ts').then((page) => page.PracticePage),
  },
  {
    path: 'practice/:answerId/:side',
    title: $localize`Practice answer`,
    loadComponent: () => import('./practice/practice-answer.page.ts').then((page) => page.PracticeAnswerPage),
  },
  {
    path: 'check',
    title: $localize`Check your scores`,
    loadComponent: () => import('./submit/check.page.ts').then((page) => page.CheckPage),
  },
  {
    path: 'submitted',
    title: $localize`Scores submitted`,
    loadComponent: () => import('./submit/submitted.page.ts').then((page) => page.SubmittedPage),
  },
  {
    path: 'sheet',
    title: $localize`Score in a spreadsheet`,
    loadComponent: () => import('./sheet/sheet.page.ts').then((page) => page.SheetPage),
  },
  {
    path: 'result',
    title: $localize`Result of moderation`,
    loadComponent: () => import('./result/result.page.ts').then((page) => page.ResultPage),
  },
  {
    path: 'answers/:responseId/:criterionId/history',
    title: $localize`History of your score`,
    loadComponent: () => import('./answer/history.page.ts').then((page) => page.HistoryPage),
  },
  {
    path: 'answers/:responseId/:criterionId',
    title: $localize`Score an answer`,
    loadComponent: () => import('./answer/answer.page.ts').then((page) => page.AnswerPage),
  },
];
