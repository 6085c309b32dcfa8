import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SuccessorView } from '@evenhand/shared/contracts';
import { SuccessorsApi, readSuccessors } from '../../core/api/successors.ts';
import { PATHS } from '../../core/paths.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import { Checkboxes } from '../../ui/fields/checkboxes.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { listed, moment } from '../../ui/figures.ts';
import { tableActs } from './table-acts.ts';

const FIELDS = { who: 'successor-who', questions: 'successor-questions', reason: 'successor-reason' } as const;
const seatField = (personId: string) => `seat-${personId}`;
const releaseField = (personId: string) => `release-${personId}`;

/** Questions that nobody has a vote on any more: who scores them independently, and when they take their seat. */
@Component({
  selector: 'app-successors',
  imports: [Checkboxes, ErrorSummary, Radios, RouterLink, TextArea],
  templateUrl: './successors.html',
})
export class Successors {
  readonly tenderId = input.required<string>();
  /** What the page around it has heard last: with each change of it this is read again, too. */
  readonly following = input.required<unknown>();

  protected readonly fields = FIELDS;
  protected readonly seatField = seatField;
  protected readonly releaseField = releaseField;
  protected readonly paths = PATHS;
  protected readonly moment = moment;
  protected readonly listed = listed;
  protected readonly list = readSuccessors(this.tenderId);
  protected readonly people = computed(() =>
    (this.list.hasValue() ? this.list.value().people : []).map(({ personId, name }) => ({
      value: personId,
      says: name,
    })),
  );
  protected readonly questions = computed(() =>
    (this.list.hasValue() ? this.list.value().unvoted : []).map((id) => ({ value: id, says: id })),
  );
  protected readonly who = signal('');
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly reason = signal('');
  /** Why somebody is let go, by who it is. */
  protected readonly releases = signal<Readonly<Record<string, string>>>({});
  readonly #acts = tableActs(this.list);
  protected readonly errors = this.#acts.errors;
  protected readonly busy = this.#acts.busy;
  protected readonly errorFor = this.#acts.errorFor;
  readonly #api = inject(SuccessorsApi);

  constructor() {
    let isFirst = true;
    effect(() => {
      this.following();
      if (!isFirst) untracked(() => this.list.reload());
      isFirst = false;
    });
  }

  protected writeRelease(personId: string, words: string): void {
    this.releases.update((all) => ({ ...all, [personId]: words }));
  }

  protected name(event: Event): void {
    event.preventDefault();
    const [personId, reason, criterionIds] = [this.who(), this.reason().trim(), [...this.chosen()]];
    const faults = [
      ...(personId === '' ? [{ says: $localize`Choose who scores.`, field: FIELDS.who }] : []),
      ...(criterionIds.length === 0
        ? [{ says: $localize`Choose at least one question.`, field: FIELDS.questions }]
        : []),
      ...(reason === '' ? [{ says: $localize`Write why somebody else scores.`, field: FIELDS.reason }] : []),
    ];
    this.#acts.act({
      faults,
      work: () => this.#api.name(this.tenderId(), { personId, criterionIds, reason }),
      field: FIELDS.who,
      says: $localize`Named. The items wait for these scores.`,
      sent: () => {
        this.who.set('');
        this.chosen.set([]);
        this.reason.set('');
      },
    });
  }

  protected seat({ personId, name }: SuccessorView): void {
    this.#acts.act({
      work: () => this.#api.seat(this.tenderId(), personId),
      field: seatField(personId),
      says: $localize`${name}:person: has a seat at the table. Note at the session that they are there.`,
    });
  }

  protected release({ personId, name }: SuccessorView, event: Event): void {
    event.preventDefault();
    const field = releaseField(personId);
    const reason = (this.releases()[personId] ?? '').trim();
    this.#acts.act({
      faults: reason === '' ? [{ says: $localize`Write why ${name}:person: does not score after all.`, field }] : [],
      work: () => this.#api.release(this.tenderId(), personId, reason),
      field,
      says: $localize`${name}:person: does not score after all.`,
      sent: () => this.writeRelease(personId, ''),
    });
  }
}
