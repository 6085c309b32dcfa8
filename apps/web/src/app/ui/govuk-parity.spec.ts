import { Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import breadcrumbs from 'govuk-frontend/dist/govuk/components/breadcrumbs/fixtures.json' with { type: 'json' };
import errorSummary from 'govuk-frontend/dist/govuk/components/error-summary/fixtures.json' with { type: 'json' };
import { Breadcrumbs } from './breadcrumbs.ts';
import { ErrorSummary } from './error-summary.ts';

// The markup of govuk-frontend is paid for in user research: ours is the same, and an upgrade that changes it shows here.

function fixture({ fixtures }: { fixtures: { name: string; html: string }[] }, name: string): string {
  return fixtures.find((one) => one.name === name)?.html ?? '';
}

/** Elements with their classes, roles and words; not what only govuk's own script reads, nor addresses. */
function outline(html: string): string {
  const root = document.createElement('div');
  root.innerHTML = html;
  const lines: string[] = [];
  const walk = (element: Element, depth: number) => {
    const classes = [...element.classList].filter((name) => name.startsWith('govuk')).join('.');
    const role = element.getAttribute('role') ?? '';
    const label = element.getAttribute('aria-label') ?? '';
    const words = element.children.length === 0 ? (element.textContent ?? '').trim() : '';
    lines.push(`${' '.repeat(depth)}${element.tagName} ${classes} ${role} ${label} ${words}`.trimEnd());
    for (const child of element.children) walk(child, depth + 1);
  };
  for (const child of root.children) walk(child, 0);
  return lines.join('\n');
}

async function rendered(host: Type<unknown>, selector: string): Promise<string> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const shown = TestBed.createComponent(host);
  await shown.whenStable();
  return (shown.nativeElement as HTMLElement).querySelector(selector)?.innerHTML ?? '';
}

@Component({
  imports: [Breadcrumbs],
  template: `<app-breadcrumbs
    [crumbs]="[
      { says: 'Home', path: '/' },
      { says: 'Section', path: '/section' },
      { says: 'Sub-section', path: '/section/sub-section' },
      { says: 'Sub Sub-section', path: '/section/sub-section/sub-sub-section' },
    ]"
  />`,
})
class BreadcrumbsHost {}

@Component({
  imports: [ErrorSummary],
  template: `<app-error-summary
    [errors]="[
      { says: 'The date your passport was issued must be in the past', field: 'example-error-1' },
      { says: 'Enter a postcode, like AA1 1AA', field: 'example-error-2' },
    ]"
  />`,
})
class ErrorSummaryHost {}

test('breadcrumbs have the markup of govuk-frontend', async () => {
  expect(outline(await rendered(BreadcrumbsHost, 'app-breadcrumbs'))).toBe(outline(fixture(breadcrumbs, 'default')));
});

test('the error summary has the markup of govuk-frontend and takes the focus', async () => {
  expect(outline(await rendered(ErrorSummaryHost, 'app-error-summary'))).toBe(
    outline(fixture(errorSummary, 'default')),
  );
});
