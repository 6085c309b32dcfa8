import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AuditTrailView } from '@evenhand/shared/contracts';
import { readTrail } from '../../core/api/record.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { kindInWords, nameInWords } from './audit-words.ts';

/** The audit trail of a tender, newest first; what it is narrowed to stands in the address. */
@Component({
  selector: 'app-audit',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Scroller, TextField],
  templateUrl: './audit.page.html',
})
export class AuditPage {
  readonly tenderId = input.required<string>();
  readonly kind = input<string>();
  readonly actor = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly before = input<string>();

  protected readonly trail = readTrail(this.tenderId, () => ({
    kind: this.kind(),
    actor: this.actor(),
    from: this.from(),
    to: this.to(),
    before: this.before(),
  }));
  protected readonly problem = computed(() => {
    const fault = this.trail.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Audit trail` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.trail.hasValue() ? this.trail.value().title : $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Record`, path: PATHS.record(this.tenderId()) },
  ]);
  protected readonly chosenKind = linkedSignal(() => this.kind() ?? '');
  protected readonly chosenActor = linkedSignal(() => this.actor() ?? '');
  protected readonly chosenFrom = linkedSignal(() => this.from() ?? '');
  protected readonly chosenTo = linkedSignal(() => this.to() ?? '');
  protected readonly filtered = computed(() => [this.kind(), this.actor(), this.from(), this.to()].some(Boolean));
  /** What the address keeps of the filter on the page after. */
  protected readonly query = computed(() => ({
    kind: this.kind(),
    actor: this.actor(),
    from: this.from(),
    to: this.to(),
  }));
  protected readonly path = computed(() => PATHS.audit(this.tenderId()));
  protected readonly paths = PATHS;
  protected readonly moment = moment;
  protected readonly kindInWords = kindInWords;
  protected readonly nameInWords = nameInWords;
  readonly #router = inject(Router);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  protected isWithheld({ events }: AuditTrailView): boolean {
    return events.some(({ detail }) => detail.some(({ withheld }) => withheld));
  }

  protected chosen(target: EventTarget | null): string {
    return target instanceof HTMLSelectElement ? target.value : '';
  }

  protected filter(event: Event): void {
    event.preventDefault();
    const or = (words: string) => (words === '' ? undefined : words);
    const queryParams = {
      kind: or(this.chosenKind()),
      actor: or(this.chosenActor()),
      from: or(this.chosenFrom()),
      to: or(this.chosenTo()),
    };
    void this.#router.navigate([this.path()], { queryParams });
  }
}
