import {
  Component,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ModerationView } from '@evenhand/shared/contracts';
import { Announcer } from '../../../core/announcer.ts';
import { lastKnown } from '../../../core/api/last-known.ts';
import { readModeration } from '../../../core/api/moderation.ts';
import { PageTitle } from '../../../core/navigation/page-title.ts';
import { PATHS } from '../../../core/paths.ts';
import { headingOf, problemOf } from '../../../core/problems/problem.ts';
import { followModeration } from '../../../core/progress/follow-moderation.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { counted } from '../../../ui/figures.ts';
import { Loading } from '../../../ui/loading.ts';
import { PortionSteps } from '../../../ui/portion-steps.ts';
import { portionsOf } from '../../../ui/portions.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { Presence } from '../presence.ts';
import { RecordToConfirm } from './record-to-confirm.ts';

/** Records on the page at a time: each is fetched by itself and read in full. */
const PORTION = 10;

interface Listed {
  readonly tenderId: string;
  readonly ids: readonly string[];
}

/**
 * Every record that waits for the person, one under the other: each is read in full and confirmed by itself. What has been
 * confirmed stays where it is, so that nothing moves under the reader's eyes.
 */
@Component({
  selector: 'app-confirmations',
  imports: [Breadcrumbs, Loading, PortionSteps, Presence, ProblemView, RecordToConfirm, RouterLink],
  templateUrl: './confirmations.page.html',
})
export class ConfirmationsPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly moderation = readModeration(this.tenderId);
  protected readonly shown = lastKnown(this.moderation, this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.moderation.error();
    return fault === undefined || this.shown() !== undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Records waiting for your confirmation` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.shown()?.title ?? $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Moderation`, path: PATHS.moderation(this.tenderId()) },
  ]);
  readonly #listed = linkedSignal<ModerationView | undefined, Listed>({
    source: this.shown,
    computation: (view, before) => {
      const known = before?.value.tenderId === view?.tenderId ? (before?.value.ids ?? []) : [];
      const news = (view?.items ?? []).filter(({ id, waitsForMe }) => waitsForMe && !known.includes(id));
      return { tenderId: view?.tenderId ?? '', ids: [...known, ...news.map(({ id }) => id)] };
    },
  });
  readonly #rows = computed(() =>
    this.#listed().ids.flatMap((id) => this.shown()?.items.find((item) => item.id === id) ?? []),
  );
  /** Place of a record in the portion that is shown: news from elsewhere leave the reader there. */
  readonly #place = signal(0);
  readonly #portions = portionsOf(this.#rows, this.#place, PORTION);
  protected readonly portions = {
    ...this.#portions,
    step: (by: 1 | -1) => {
      const { first, hasMore, hasBefore } = this.#portions;
      if (by === 1 ? hasMore() : hasBefore()) this.#place.set(first() + by * PORTION);
    },
  };
  /** Confirmed here: the list that comes from the service may not know it yet. */
  readonly #confirmed = signal<readonly string[]>([]);
  readonly #waits = ({ id, waitsForMe }: ModerationView['items'][number]) =>
    waitsForMe && !this.#confirmed().includes(id);
  protected readonly waiting = computed(() => this.#rows().filter(this.#waits).length);
  protected readonly counted = counted;
  readonly #announcer = inject(Announcer);
  readonly #injector = inject(Injector);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading(), this.shown()?.title));
    const followed = computed(() => (this.shown() === undefined ? undefined : this.tenderId()));
    followModeration(followed, () => this.moderation.reload());
  }

  /** On to the next record that waits, or to the sentence that says that none does. */
  protected goOn(confirmedId: string): void {
    this.#confirmed.update((ids) => [...ids, confirmedId]);
    const rows = this.#rows();
    const place = rows.findIndex(({ id }) => id === confirmedId);
    const next = [...rows.slice(place + 1), ...rows.slice(0, place)].find(this.#waits);
    if (next !== undefined) this.#place.set(rows.indexOf(next));
    this.moderation.reload();
    this.#announcer.say($localize`You have confirmed this record.`);
    const focus = () => {
      document.getElementById(next === undefined ? 'waiting' : `record-${next.id}`)?.focus();
    };
    // It may come with the next portion.
    afterNextRender(focus, { injector: this.#injector });
  }
}
