import { Injectable, resource } from '@angular/core';
import type { LintContext, Warning } from '@evenhand/shared/lints';

/** The warnings about reasons. Their rules are fetched beside the page: nobody needs them before the first words. */
@Injectable({ providedIn: 'root' })
export class ReasonLints {
  readonly #rules = resource({ loader: () => import('@evenhand/shared/lints') });

  /** What to look at again in a reason; nothing until the rules are there. */
  warningsOf(reason: string, context: LintContext): readonly Warning[] {
    return this.#rules.hasValue() ? this.#rules.value().lintReason(reason, context) : [];
  }
}
