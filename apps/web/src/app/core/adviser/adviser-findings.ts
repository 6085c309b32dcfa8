import { Component, computed, input } from '@angular/core';
import type { AdviserFindingsView } from '@evenhand/shared/contracts';
import { counted } from '../../ui/figures.ts';

type Answer = AdviserFindingsView['answers'][number];

/** What the language-model adviser answered about one answer: advice beside the machine's own view, marked as such. */
@Component({
  selector: 'app-adviser-findings',
  templateUrl: './adviser-findings.html',
})
export class AdviserFindings {
  readonly findings = input.required<AdviserFindingsView>();

  protected readonly counted = counted;
  protected readonly fewHashLetters = computed(() => this.findings().promptHash?.slice(0, 12) ?? '');

  /** "yes 2, no 1, thrown away 2" */
  protected rangeOf({ yes, no, thrownAway }: Answer): string {
    return thrownAway === 0
      ? $localize`yes ${yes}:yes:, no ${no}:no:`
      : $localize`yes ${yes}:yes:, no ${no}:no:, thrown away ${thrownAway}:thrownAway:`;
  }

  protected engineOf({ engine }: Answer): string {
    if (engine === null) return $localize`not looked for`;
    return engine ? $localize`found` : $localize`not found`;
  }

  protected whereabouts({ file, page, locator }: Answer['evidence'][number]): string {
    return [file, page === null ? '' : $localize`page ${String(page)}:page:`, locator ?? '']
      .filter((part) => part !== '')
      .join(', ');
  }
}
