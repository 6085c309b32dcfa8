import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { OpeningStepInput, OpeningView } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { Opening, readOpening } from '../../core/api/opening.ts';
import { Announcer } from '../../core/announcer.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

const SAID: Record<OpeningStepInput['step'], string> = {
  asked: $localize`You have asked to open the responses. A second person confirms.`,
  confirmed: $localize`The responses are open.`,
  withdrawn: $localize`The request is withdrawn.`,
};

/** Sealed responses: how many there are, until when they come, and their opening by two people. */
@Component({
  selector: 'app-opening',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink],
  templateUrl: './opening.page.html',
})
export class OpeningPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly opening = readOpening(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.opening.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Opening of the responses` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.opening.hasValue() ? this.opening.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
  ]);
  protected readonly refused = signal<ProblemDetails | null>(null);
  protected readonly busy = signal(false);
  protected readonly counted = counted;
  protected readonly moment = moment;

  readonly #service = inject(Opening);
  readonly #session = inject(Session);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  protected readonly ended = computed(() => (this.#session.inTender(this.tenderId())?.ended ?? null) !== null);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  protected deadlineWords({ deadline, deadlinePassed }: OpeningView): string {
    if (deadline === null) return $localize`No deadline is set yet. Set one in the timetable of the tender.`;
    return deadlinePassed
      ? $localize`The deadline was ${moment(deadline)}:deadline:.`
      : $localize`Responses are received until ${moment(deadline)}:deadline:.`;
  }

  protected take(step: OpeningStepInput['step']): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    this.#service
      .take(this.tenderId(), { step })
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (view) => {
          this.busy.set(false);
          this.opening.set(view);
          this.#announcer.say(SAID[step]);
          if (step === 'confirmed') void this.#session.reload();
        },
        error: (fault: unknown) => {
          this.busy.set(false);
          this.refused.set(problemOf(fault));
        },
      });
  }
}
