import { Injectable, resource } from '@angular/core';
import type { LintContext, Warning } from '@evenhand/shared/lints';
import { idleMoment } from '../idle/idle-moment.ts';

/** Milliseconds after which the next pattern is prepared, idle or not. */
const LATEST = 1_000;

/** The warnings about reasons. Their rules are fetched beside the page: nobody needs them before the first words. */
@Injectable({ providedIn: 'root' })
export class ReasonLints {
  readonly #rules = resource({
    loader: async () => {
      const rules = await import('@evenhand/shared/lints');
      void prepare(rules.preparePatterns());
      return rules;
    },
  });

  /** What to look at again in a reason; nothing until the rules are there. */
  warningsOf(reason: string, context: LintContext): readonly Warning[] {
    return this.#rules.hasValue() ? this.#rules.value().lintReason(reason, context) : [];
  }
}

async function prepare(patterns: Generator<void>): Promise<void> {
  do await idleMoment(LATEST);
  while (patterns.next().done !== true);
}
