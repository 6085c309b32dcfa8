import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BatchView, NewBatchInput } from '@evenhand/shared/contracts';
import { type Observable, map } from 'rxjs';
import { Batches, type SendingArchive, readBatches } from '../../core/api/batches.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { ArchiveField } from './archive-field.ts';
import { asking } from './asking.ts';
import { Sending } from './sending.ts';

const FIELDS = {
  name: 'batch-name',
  source: 'batch-source',
  folder: 'batch-folder',
  archive: 'batch-archive',
  earlier: 'batch-earlier',
};
const ARCHIVE = {
  value: 'archive',
  says: $localize`A ZIP archive`,
  hint: $localize`Each folder in it is one response, and so is each file beside folders.`,
};
const FOLDER = {
  value: 'folder',
  says: $localize`A folder that your operator offers`,
  hint: $localize`It lies on the server or in its storage, and is meant for this tender alone.`,
};
const RESPONSES = {
  value: 'responses',
  says: $localize`The responses that this tender has received`,
  hint: $localize`They are scored again beside the evaluation, which stays as it is.`,
};

const EARLIER = {
  value: 'batch',
  says: $localize`The responses of an earlier batch`,
  hint: $localize`They are scored again by what is in force now. You then see what moved, and why.`,
};
/** A batch in one of these states has not, or never, taken its responses in. */
const NOT_TAKEN_IN: readonly BatchView['state'][] = ['receiving', 'failed'];

/** Asks for a batch: from an archive, a folder that the operator offers, the responses of the tender, or an earlier batch. */
@Component({
  selector: 'app-new-batch',
  imports: [
    ArchiveField,
    Breadcrumbs,
    ErrorSummary,
    Loading,
    ProblemView,
    Radios,
    RouterLink,
    SelectField,
    Sending,
    TextField,
  ],
  templateUrl: './new-batch.page.html',
})
export class NewBatchPage {
  readonly tenderId = input.required<string>();
  /** The earlier batch that is to be scored again, where somebody comes from it. */
  readonly again = input<string>();

  protected readonly fields = FIELDS;
  protected readonly paths = PATHS;
  protected readonly list = readBatches(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.list.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Run a batch` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.list.hasValue() ? this.list.value().title : $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Batches`, path: PATHS.batches(this.tenderId()) },
  ]);
  // An address such as s3://bids/spring/ cannot be the name of a folder.
  protected readonly folders = computed(() =>
    this.list.hasValue() ? [...this.list.value().folders, ...this.list.value().prefixes] : [],
  );
  protected readonly folderChoices = computed(() => [
    { value: '', says: $localize`Choose a folder` },
    ...this.folders().map((name) => ({ value: name, says: name })),
  ]);
  protected readonly earlierOnes = computed(() =>
    this.list.hasValue() ? this.list.value().batches.filter(({ state }) => !NOT_TAKEN_IN.includes(state)) : [],
  );
  protected readonly earlierChoices = computed(() => [
    { value: '', says: $localize`Choose a batch` },
    ...this.earlierOnes().map(({ id, name, createdAt }) => ({ value: id, says: `${name}, ${moment(createdAt)}` })),
  ]);
  protected readonly sources = computed(() => [
    ARCHIVE,
    ...(this.folders().length > 0 ? [FOLDER] : []),
    RESPONSES,
    ...(this.earlierOnes().length > 0 ? [EARLIER] : []),
  ]);
  readonly #scoredAgain = computed(() => this.earlierOnes().find(({ id }) => id === this.again()));
  protected readonly name = linkedSignal(() => {
    const earlier = this.#scoredAgain();
    return earlier === undefined ? '' : $localize`${earlier.name}:name:, again`;
  });
  protected readonly source = linkedSignal(() => (this.#scoredAgain() === undefined ? '' : EARLIER.value));
  protected readonly earlier = linkedSignal(() => this.#scoredAgain()?.id ?? '');
  protected readonly folder = signal('');
  protected readonly archive = signal<File | null>(null);
  readonly #asking = asking(FIELDS);
  protected readonly share = this.#asking.share;
  protected readonly percent = this.#asking.percent;
  protected readonly errors = this.#asking.errors;
  protected readonly errorOf = this.#asking.errorOf;

  readonly #batches = inject(Batches);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.errors().length > 0 ? $localize`Error: ${this.heading()}:heading:` : this.heading()));
  }

  protected run(event: Event): void {
    event.preventDefault();
    this.#asking.ask({
      missing: this.#missing(),
      isArchive: this.source() === 'archive',
      work: () => this.#asked(),
      pathOf: ({ id }) => PATHS.batch(this.tenderId(), id),
    });
  }

  #missing(): FieldError[] {
    const errors: FieldError[] = [];
    if (this.name().trim() === '') errors.push({ says: $localize`Give the batch a name.`, field: FIELDS.name });
    if (this.source() === '')
      errors.push({ says: $localize`Choose where the responses come from.`, field: FIELDS.source });
    if (this.source() === 'folder' && this.folder() === '')
      errors.push({ says: $localize`Choose a folder.`, field: FIELDS.folder });
    if (this.source() === 'batch' && this.earlier() === '')
      errors.push({ says: $localize`Choose the batch to score again.`, field: FIELDS.earlier });
    if (this.source() === 'archive' && this.archive() === null)
      errors.push({ says: $localize`Choose the archive.`, field: FIELDS.archive });
    return errors;
  }

  #asked(): Observable<SendingArchive> {
    const archive = this.archive();
    const name = this.name().trim();
    if (this.source() === 'archive' && archive !== null) return this.#batches.send(this.tenderId(), name, archive);
    const received = (batch: BatchView) => ({ state: 'received' as const, batch });
    return this.#batches.ask(this.tenderId(), { name, from: this.#from() }).pipe(map(received));
  }

  #from(): NewBatchInput['from'] {
    switch (this.source()) {
      case 'folder':
        return folderNamed(this.folder());
      case 'batch':
        return { kind: 'batch', batchId: this.earlier() };
      default:
        return { kind: 'responses' };
    }
  }
}

function folderNamed(name: string): NewBatchInput['from'] {
  return name.startsWith('s3://') ? { kind: 'prefix', prefix: name } : { kind: 'folder', folder: name };
}
