import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import type { ItemStatus, ModerationView, PanelItemSummaryView } from '@evenhand/shared/contracts';
import { ITEM_STATUSES } from '@evenhand/shared/contracts/moderation';
import { Moderation } from '../../core/api/moderation.ts';
import { PATHS } from '../../core/paths.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted, listed, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { DISCUSSION_WORDS, STATUS_WORDS, triggersInWords } from './moderation-words.ts';
import { panelAgenda } from './panel-agenda.ts';
import { Presence } from './presence.ts';

/** The panel's agenda: what to take next, and how far each item is. The address holds the filter. */
@Component({
  selector: 'app-agenda',
  imports: [Breadcrumbs, Loading, Presence, ProblemView, RouterLink, Scroller],
  templateUrl: './agenda.page.html',
})
export class AgendaPage {
  readonly tenderId = input.required<string>();
  readonly bidder = input<string>();
  readonly question = input<string>();
  readonly status = input<string>();

  protected readonly paths = PATHS;
  readonly #agenda = panelAgenda(this.tenderId, $localize`Moderation`);
  protected readonly moderation = this.#agenda.moderation;
  protected readonly shown = this.#agenda.shown;
  protected readonly problem = this.#agenda.problem;
  protected readonly heading = this.#agenda.heading;
  protected readonly crumbs = this.#agenda.crumbs;
  protected readonly shownItems = computed(() => {
    const items = this.shown()?.items ?? [];
    return items.filter(
      (item) =>
        [undefined, '', item.bidder].includes(this.bidder()) &&
        [undefined, '', item.criterionId].includes(this.question()) &&
        [undefined, '', item.status].includes(this.status()),
    );
  });
  /** The first item that is not agreed yet and that nobody has put aside; what was put aside comes last. */
  protected readonly next = computed(() => {
    const shown = this.shown();
    const isToTake = ({ status }: PanelItemSummaryView) => ['waiting', 'open', 'to-confirm'].includes(status);
    const open = shown?.items.filter(({ status }) => status !== 'locked') ?? [];
    return open.find(isToTake) ?? open[0];
  });
  protected readonly bidders = computed(() => distinct((this.shown()?.items ?? []).map((item) => item.bidder)));
  protected readonly questions = computed(() => distinct((this.shown()?.items ?? []).map((item) => item.criterionId)));
  protected readonly statuses = ITEM_STATUSES.map((value: ItemStatus) => ({ value, says: STATUS_WORDS[value].says }));
  protected readonly isFiltered = computed(() => [this.bidder(), this.question(), this.status()].some((one) => one));
  protected readonly busy = signal(false);

  protected readonly statusWords = STATUS_WORDS;
  protected readonly discussionWords = DISCUSSION_WORDS;
  protected readonly triggersInWords = triggersInWords;
  protected readonly moment = moment;
  protected readonly listed = listed;
  readonly #service = inject(Moderation);
  readonly #router = inject(Router);
  readonly #destroyed = inject(DestroyRef);

  /** "12 of 48 agreed. 9 need full discussion; 14 can take the short path." */
  protected summary({ items }: ModerationView): string {
    const open = items.filter(({ status }) => status !== 'locked');
    const of = (kind: PanelItemSummaryView['discussion']) =>
      open.filter(({ discussion }) => discussion === kind).length;
    const agreed = $localize`${items.length - open.length}:length: of ${counted(items.length, 'item')}:length2: agreed.`;
    if (open.length === 0) return agreed;
    return $localize`${agreed}:agreed: ${counted(of('full'), 'needs')}:full: full discussion; ${of('short')}:short: can take the short path.`;
  }

  protected waitsForMe({ items }: ModerationView): number {
    return items.filter(({ waitsForMe }) => waitsForMe).length;
  }

  protected marks({ marks }: PanelItemSummaryView): string {
    return marks.map(({ who, mark }) => `${who.replace('Evaluator ', 'E')}: ${mark}`).join(', ');
  }

  protected there({ session }: ModerationView, present: boolean): string {
    const names = (session?.attendees ?? []).filter((one) => one.present === present);
    return names
      .map(
        ({ name, roles, takesNotes, reason }) =>
          `${name} (${[...roles, ...(takesNotes ? [$localize`takes notes`] : []), ...(reason ? [reason] : [])].join(', ')})`,
      )
      .join('; ');
  }

  protected filter(event: Event): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const value = (name: string) => {
      const given = data.get(name);
      return typeof given === 'string' && given !== '' ? given : null;
    };
    void this.#router.navigate([], {
      queryParams: { bidder: value('bidder'), question: value('question'), status: value('status') },
    });
  }

  protected endSession(): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.#service
      .endSession(this.tenderId())
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => {
          this.busy.set(false);
          this.moderation.reload();
        },
        error: () => {
          this.busy.set(false);
          this.moderation.reload();
        },
      });
  }
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted();
