import { Component, computed, effect, inject, input, signal } from '@angular/core';
import type { LintContext, Warning, WarningCode } from '@evenhand/shared/lints';
import { ReasonLints } from './reason-lints.ts';

/** Milliseconds after the last key until what was written is looked through: warnings must not slow the typing. */
const SETTLED_MS = 400;

/** What to look at again in a reason while it is written. It sets no mark and holds nobody up. */
@Component({
  selector: 'app-reason-warnings',
  template: `
    @for (warning of warnings(); track warning.start) {
      <p class="app-step__warning">
        <strong class="govuk-tag govuk-tag--yellow app-tag" i18n>Look again</strong> “{{ warning.words }}”:
        {{ warning.says }}
      </p>
    }
  `,
})
export class ReasonWarnings {
  readonly reason = input.required<string>();
  readonly context = input.required<LintContext>();
  /** Kinds of warning that are not given here, because something else asks about them. */
  readonly without = input<readonly WarningCode[]>([]);

  readonly #lints = inject(ReasonLints);
  readonly #settled = signal('');
  protected readonly warnings = computed((): readonly Warning[] =>
    this.#lints.warningsOf(this.#settled(), this.context()).filter(({ code }) => !this.without().includes(code)),
  );

  constructor() {
    effect((onCleanup) => {
      const reason = this.reason();
      const timer = setTimeout(() => this.#settled.set(reason), SETTLED_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
