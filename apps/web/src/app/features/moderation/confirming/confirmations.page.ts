import { Component, Injector, afterNextRender, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ModerationView } from '@evenhand/shared/contracts';
import { Announcer } from '../../../core/announcer.ts';
import { PATHS } from '../../../core/paths.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { counted } from '../../../ui/figures.ts';
import { Loading } from '../../../ui/loading.ts';
import { PortionSteps } from '../../../ui/portion-steps.ts';
import { portionsOf } from '../../../ui/portions.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { panelAgenda } from '../panel-agenda.ts';
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
  readonly #agenda = panelAgenda(this.tenderId, $localize`Records waiting for your confirmation`);
  protected readonly moderation = this.#agenda.moderation;
  protected readonly shown = this.#agenda.shown;
  protected readonly problem = this.#agenda.problem;
  protected readonly heading = this.#agenda.heading;
  protected readonly crumbs = computed(() => [
    ...this.#agenda.crumbs(),
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
  protected readonly bidders = computed(() => (this.shown()?.items ?? []).map(({ bidder }) => bidder));
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
  /** Versions confirmed here, by record, until the list that comes from the service knows of them. */
  readonly #confirmed = linkedSignal<ModerationView | undefined, ReadonlyMap<string, number>>({
    source: this.shown,
    computation: (view, before) => {
      const isUnknown = ([id, confirmed]: [string, number]) =>
        view?.items.some((item) => item.id === id && item.waitsForMe && item.version <= confirmed) === true;
      return new Map([...(before?.value ?? [])].filter(isUnknown));
    },
  });
  readonly #waits = ({ id, waitsForMe, version }: ModerationView['items'][number]) =>
    waitsForMe && version > (this.#confirmed().get(id) ?? -1);
  protected readonly waiting = computed(() => this.#rows().filter(this.#waits).length);
  protected readonly counted = counted;
  readonly #announcer = inject(Announcer);
  readonly #injector = inject(Injector);

  /** On to the next record that waits, or to the sentence that says that none does. */
  protected goOn(confirmedId: string, version: number): void {
    this.#confirmed.update((known) => new Map(known).set(confirmedId, version));
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
