import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', title: 'Help', loadComponent: () => import('./help.page.ts').then((page) => page.HelpPage) },
  {
    path: 'accessibility',
    title: 'Accessibility statement',
    loadComponent: () => import('./accessibility.page.ts').then((page) => page.AccessibilityPage),
  },
];
