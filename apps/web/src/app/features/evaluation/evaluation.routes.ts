import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Your scoring',
    loadComponent: () => import('./overview/scoring.page.ts').then((page) => page.ScoringPage),
  },
  {
    path: 'start',
    title: 'Before you start',
    loadComponent: () => import('./overview/start.page.ts').then((page) => page.StartPage),
  },
  {
    path: 'bids/:responseId',
    title: 'All questions of a bid',
    loadComponent: () => import('./grid/grid.page.ts').then((page) => page.GridPage),
  },
  {
    path: 'questions/:criterionId',
    title: 'One question, all bids',
    loadComponent: () => import('./grid/grid.page.ts').then((page) => page.GridPage),
  },
  {
    path: 'practice',
    title: 'Practice',
    loadComponent: () => import('./practice/practice.page.ts').then((page) => page.PracticePage),
  },
  {
    path: 'practice/:answerId/:side',
    title: 'Practice answer',
    loadComponent: () => import('./practice/practice-answer.page.ts').then((page) => page.PracticeAnswerPage),
  },
  {
    path: 'check',
    title: 'Check your scores',
    loadComponent: () => import('./submit/check.page.ts').then((page) => page.CheckPage),
  },
  {
    path: 'submitted',
    title: 'Scores submitted',
    loadComponent: () => import('./submit/submitted.page.ts').then((page) => page.SubmittedPage),
  },
  {
    path: 'sheet',
    title: 'Score in a spreadsheet',
    loadComponent: () => import('./sheet/sheet.page.ts').then((page) => page.SheetPage),
  },
  {
    path: 'result',
    title: 'Result of moderation',
    loadComponent: () => import('./result/result.page.ts').then((page) => page.ResultPage),
  },
  {
    path: 'answers/:responseId/:criterionId/history',
    title: 'History of your score',
    loadComponent: () => import('./answer/history.page.ts').then((page) => page.HistoryPage),
  },
  {
    path: 'answers/:responseId/:criterionId',
    title: 'Score an answer',
    loadComponent: () => import('./answer/answer.page.ts').then((page) => page.AnswerPage),
  },
];
