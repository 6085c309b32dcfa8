import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', title: $localize`Help`, loadComponent: () => import('./help.page.ts').then((page) => page.HelpPage) },
  {
    path: 'accessibility',
    title: $localize`Accessibility statement`,
    loadComponent: () => import('./accessibility.page.ts').then((page) => page.AccessibilityPage),
  },
];
