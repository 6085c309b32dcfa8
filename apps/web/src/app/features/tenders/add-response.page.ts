import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import type { ResponseSummaryView } from '@evenhand/shared/contracts';
import { Responses } from '../../core/api/responses.ts';
import { readBidderChoices } from '../../core/api/opening.ts';
import { readTender } from '../../core/api/tenders.ts';
import { Announcer } from '../../core/announcer.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { counted, fileSize } from '../../ui/figures.ts';

const FILES = 'response-files';
const NAME = 'response-name';
const BIDDER = 'response-bidder';
const COMMERCIAL = 'response-commercial';
/** Shares of an upload that are said aloud; every tick would talk over everything else. */
const MILESTONES = [0.25, 0.5, 0.75];

/** Sends one or several files as one response to a tender. */
@Component({
  selector: 'app-add-response',
  imports: [Breadcrumbs, ErrorSummary, RouterLink],
  templateUrl: './add-response.page.html',
})
export class AddResponsePage {
  readonly tenderId = input.required<string>();

  protected readonly ids = { files: FILES, name: NAME, bidder: BIDDER, commercial: COMMERCIAL };
  protected readonly choices = readBidderChoices(this.tenderId);
  protected readonly bidders = computed(() => (this.choices.hasValue() ? this.choices.value().bidders : []));
  protected readonly bidderId = signal('');
  protected readonly commercial = signal<readonly File[]>([]);
  /** What was received under seal, with its hashes: all that is ever shown of it before it is opened. */
  protected readonly receipt = signal<ResponseSummaryView | null>(null);
  protected readonly tender = readTender(this.tenderId);
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.tender.hasValue() ? this.tender.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
  ]);
  protected readonly uploads = computed(() => (this.tender.hasValue() ? this.tender.value().uploads : undefined));
  protected readonly accepts = computed(() => this.uploads()?.extensions.join(',') ?? null);
  protected readonly limits = computed(() => {
    const uploads = this.uploads();
    if (uploads === undefined) return $localize`You can choose several files that belong together.`;
    const kinds = uploads.extensions.map((extension) => extension.slice(1).toUpperCase()).join(', ');
    return $localize`${kinds}:kinds:. At most ${fileSize(uploads.maxFileBytes)}:maxFileBytes: each, ${counted(uploads.maxFiles, 'file')}:maxFiles: together.`;
  });

  protected readonly chosen = signal<readonly File[]>([]);
  protected readonly name = signal('');
  protected readonly share = signal<number | null>(null);
  protected readonly percent = computed(() => Math.round((this.share() ?? 0) * 100));
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly todo = signal('');
  protected readonly size = fileSize;
  protected readonly paths = PATHS;

  readonly #responses = inject(Responses);
  readonly #router = inject(Router);
  readonly #title = inject(PageTitle);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);
  #said = 0;

  constructor() {
    effect(() => {
      if (this.errors().length > 0) this.#title.show($localize`Error: Add a response`);
    });
  }

  protected errorOf(field: string): FieldError | undefined {
    return this.errors().find((error) => error.field === field);
  }

  protected choose(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement) this.chosen.set([...(target.files ?? [])]);
  }

  protected chooseCommercial(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement) this.commercial.set([...(target.files ?? [])]);
  }

  protected chooseBidder(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement) this.bidderId.set(target.value);
  }

  protected rename(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement) this.name.set(target.value.trim());
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (this.share() !== null) return;
    const files = this.chosen();
    const [first] = files;
    this.todo.set('');
    if (first === undefined) {
      this.errors.set([{ says: $localize`Choose at least one file.`, field: FILES }]);
      return;
    }
    this.errors.set([]);
    this.share.set(0);
    this.#said = 0;
    const name = this.name() === '' ? first.name.replace(/\.[^.]+$/, '') : this.name();
    this.#responses
      .add(this.tenderId(), { name, bidderId: this.bidderId(), files, commercialFiles: this.commercial() })
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (sending) => {
          if (sending.state === 'sending') this.#progress(sending.share);
          else if (sending.response.stage === 'sealed') this.#received(sending.response);
          else
            void this.#router.navigateByUrl(PATHS.response(this.tenderId(), sending.response.id), { replaceUrl: true });
        },
        error: (fault: unknown) => {
          const problem = problemOf(fault);
          this.share.set(null);
          this.todo.set(problem.todo);
          this.errors.set(this.#errorsOf(problem.detail, problem.code, problem.errors));
        },
      });
  }

  #received(response: ResponseSummaryView): void {
    this.share.set(null);
    this.receipt.set(response);
    this.#title.show($localize`Received`);
    this.#announcer.say($localize`Received and sealed`);
  }

  #errorsOf(detail: string, code: string, more: readonly { says: string }[] = []): FieldError[] {
    const named = code === 'response.exists' && this.bidders().length === 0 ? NAME : FILES;
    const field = code === 'response.bidder-needed' ? BIDDER : named;
    return [detail, ...more.map(({ says }) => says)].map((says) => ({ says, field }));
  }

  #progress(share: number): void {
    this.share.set(share);
    const passed = MILESTONES.filter((milestone) => share >= milestone).length;
    if (passed > this.#said) this.#announcer.say($localize`${this.percent()}:percent: percent sent`);
    this.#said = passed;
  }
}
