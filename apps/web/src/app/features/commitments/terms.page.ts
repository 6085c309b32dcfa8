import { Component, DestroyRef, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import type { Observable } from 'rxjs';
import type { CommitmentView } from '@evenhand/shared/contracts';
import { FREQUENCIES, QUANTITY_PERIODS } from '@evenhand/shared/domain/commitment-words';
import { Commitments, readCandidates, readCommitment, readRegister } from '../../core/api/commitments.ts';
import { readTender } from '../../core/api/tenders.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { Loading } from '../../ui/loading.ts';
import { FREQUENCY_WORDS, PER_WORDS } from './commitment-words.ts';
import { type ChosenWords, WordsOfBid } from './words-of-bid.ts';
import { faultOf, formFaults, orNull } from './form-faults.ts';

const FIELDS = [
  'statement',
  'words',
  'measureCode',
  'quantity',
  'unit',
  'per',
  'beneficiary',
  'place',
  'startOn',
  'endOn',
  'dueOn',
  'frequency',
  'evidenceAsked',
  'owner',
  'effectiveOn',
  'reason',
  'reference',
];

/**
 * The terms of a commitment: a new one, one from a promise of the winning response, or one that is there: edited while the
 * schedule is drafted, and varied afterwards.
 */
@Component({
  selector: 'app-terms',
  imports: [Breadcrumbs, ErrorSummary, Loading, Radios, RouterLink, TextArea, TextField, WordsOfBid],
  templateUrl: './terms.page.html',
})
export class TermsPage {
  readonly tenderId = input.required<string>();
  /** The commitment that is edited or varied. */
  readonly commitmentId = input<string>();
  /** Whether it is edited, because the schedule is still drafted. */
  readonly drafting = input(false);
  /** Whether the response is shown as text or as its original pages, where words are chosen in it. */
  readonly view = input<string>();
  /** The promise that it begins with. */
  readonly claim = input<string>();

  readonly #session = inject(Session);
  readonly #commitments = inject(Commitments);
  readonly #router = inject(Router);
  readonly #title = inject(PageTitle);
  readonly #destroyed = inject(DestroyRef);

  protected readonly register = readRegister(this.tenderId);
  protected readonly tender = readTender(this.tenderId);
  readonly #before = readCommitment(this.commitmentId);
  readonly #candidates = readCandidates(this.tenderId);

  readonly #isThere = computed(() => this.commitmentId() !== undefined);
  protected readonly isVariation = computed(() => this.#isThere() && !this.drafting());
  /** Whether it is a new one that comes from nothing that was found. */
  protected readonly isByHand = computed(() => !this.#isThere() && this.claim() === undefined);
  protected readonly heading = computed(() => {
    if (this.drafting()) return $localize`Edit a commitment`;
    return this.isVariation() ? $localize`Variation` : $localize`New commitment`;
  });
  protected readonly ready = computed(
    () =>
      this.register.hasValue() &&
      this.tender.hasValue() &&
      (!this.#isThere() || this.#before.hasValue()) &&
      (this.claim() === undefined || this.#candidates.hasValue()),
  );
  protected readonly candidate = computed(() => {
    const claim = this.claim();
    if (claim === undefined || !this.#candidates.hasValue()) return null;
    return this.#candidates.value().candidates.find(({ claimId }) => claimId === claim) ?? null;
  });
  readonly #known = computed(() => (this.#before.hasValue() ? this.#before.value() : null));
  readonly #contract = computed(() => (this.register.hasValue() ? this.register.value().contract : null));

  /** The winning response, for whoever may open it. */
  protected readonly bid = computed(() =>
    this.#session.may('response.read', this.tenderId()) ? (this.#contract()?.responseId ?? null) : null,
  );
  /** Whether somebody has looked into the response; only then is it fetched. */
  protected readonly opened = signal(false);
  readonly #chosen = signal<ChosenWords | null>(null);

  protected readonly paths = PATHS;
  protected readonly words = signal('');
  protected readonly statement = linkedSignal(() => this.#known()?.statement ?? this.candidate()?.statement ?? '');
  protected readonly measureCode = linkedSignal(
    () => this.#known()?.measureCode ?? this.candidate()?.measureCode ?? '',
  );
  protected readonly quantity = linkedSignal(() => this.#known()?.quantity ?? this.candidate()?.quantity ?? '');
  protected readonly unit = linkedSignal(() => this.#known()?.unit ?? this.candidate()?.unit ?? '');
  protected readonly per = linkedSignal<string>(() => this.#known()?.per ?? 'contract');
  protected readonly beneficiary = linkedSignal(
    () => this.#known()?.beneficiary ?? this.candidate()?.beneficiary ?? '',
  );
  protected readonly place = linkedSignal(() => this.#known()?.place ?? this.candidate()?.place ?? '');
  protected readonly startOn = linkedSignal(() => this.#known()?.startOn ?? this.#contract()?.startOn ?? '');
  protected readonly endOn = linkedSignal(() => this.#known()?.endOn ?? this.#contract()?.endOn ?? '');
  protected readonly dueOn = linkedSignal(() => this.#known()?.dueOn ?? '');
  protected readonly frequency = linkedSignal<string>(() => this.#known()?.frequency ?? 'quarterly');
  protected readonly evidenceAsked = linkedSignal(() => this.#known()?.evidenceAsked ?? '');
  protected readonly owner = linkedSignal(() => this.#known()?.owner ?? this.candidate()?.owner ?? '');
  protected readonly isIndicator = linkedSignal(() => (this.#known()?.isIndicator ? 'yes' : 'no'));
  /** Today while the commitment runs: what fell due until now stays as a rule. */
  protected readonly effectiveOn = linkedSignal(() => {
    const known = this.#known();
    const today = known?.position.asOf ?? '';
    return known !== null && known.startOn <= today && today <= known.endOn ? today : '';
  });
  protected readonly reason = signal('');
  protected readonly reference = signal('');

  protected readonly measures = computed(() => (this.tender.hasValue() ? (this.tender.value().measures ?? []) : []));
  protected readonly periods = QUANTITY_PERIODS.map((value) => ({ value, says: PER_WORDS[value] }));
  protected readonly frequencies = FREQUENCIES.map((value) => ({ value, says: FREQUENCY_WORDS[value] }));
  protected readonly yesNo = [
    { value: 'no', says: $localize`No` },
    { value: 'yes', says: $localize`Yes` },
  ];
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Commitments`, path: PATHS.commitments(this.tenderId()) },
  ]);

  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly fault = (field: string) => faultOf(this.errors(), field);

  protected send(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    this.#sending()
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (commitment) => void this.#router.navigateByUrl(this.#after(commitment)),
        error: (fault: unknown) => {
          this.busy.set(false);
          this.errors.set(formFaults(problemOf(fault), FIELDS));
          this.#title.show($localize`Error: ${this.heading()}:heading:`);
        },
      });
  }

  protected choose(chosen: ChosenWords): void {
    this.words.set(chosen.words);
    this.#chosen.set(chosen);
    document.getElementById('words')?.focus();
  }

  /** Where the words were chosen, unless they were written anew since. */
  #wordsAt(): ChosenWords['at'] | null {
    const chosen = this.#chosen();
    return chosen?.words === this.words() ? chosen.at : null;
  }

  #sending(): Observable<CommitmentView> {
    const [id, terms] = [this.commitmentId(), this.#terms()];
    if (id === undefined)
      return this.#commitments.take(this.tenderId(), {
        ...terms,
        claimId: this.claim() ?? null,
        words: orNull(this.words()),
        wordsAt: this.#wordsAt(),
      });
    if (this.drafting()) return this.#commitments.edit(id, terms);
    const because = { reason: this.reason().trim(), reference: this.reference().trim() };
    const effectiveOn = orNull(this.effectiveOn());
    return this.#commitments.vary(id, { ...terms, ...because, effectiveOn });
  }

  /** Back to the promises where one of them was taken over: as a rule there are more. */
  #after({ id }: CommitmentView): string {
    return this.claim() === undefined ? PATHS.commitment(this.tenderId(), id) : PATHS.takeCommitment(this.tenderId());
  }

  #terms(): object {
    return {
      statement: this.statement().trim(),
      measureCode: orNull(this.measureCode()),
      quantity: orNull(this.quantity().replace(/,/g, '')),
      unit: orNull(this.unit()),
      per: this.per(),
      beneficiary: orNull(this.beneficiary()),
      place: orNull(this.place()),
      startOn: this.startOn(),
      endOn: this.endOn(),
      dueOn: orNull(this.dueOn()),
      frequency: this.frequency(),
      evidenceAsked: orNull(this.evidenceAsked()),
      owner: orNull(this.owner()),
      isIndicator: this.isIndicator() === 'yes',
    };
  }
}
