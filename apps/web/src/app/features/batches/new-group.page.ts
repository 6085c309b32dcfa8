import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BatchGroupView, NewBatchGroupInput } from '@evenhand/shared/contracts';
import { type Observable, map } from 'rxjs';
import { BatchGroups, readBatchGroups } from '../../core/api/batch-groups.ts';
import type { SendingArchive } from '../../core/api/batches.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Checkboxes } from '../../ui/fields/checkboxes.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { counted, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { ArchiveField } from './archive-field.ts';
import { asking } from './asking.ts';
import { Sending } from './sending.ts';

const FIELDS = {
  name: 'group-name',
  source: 'group-source',
  folder: 'group-folder',
  archive: 'group-archive',
  tenders: 'group-tenders',
  earlier: 'group-earlier',
};
const ARCHIVE = {
  value: 'archive',
  says: $localize`A ZIP archive`,
  hint: $localize`It holds a folder for each tender, named by its reference. In that, each folder is one response, and so is each file beside folders.`,
};
const FOLDER = {
  value: 'folder',
  says: $localize`Folders of one name that your operator offers`,
  hint: $localize`The operator has laid one for each of several tenders.`,
};
const RESPONSES = {
  value: 'responses',
  says: $localize`The responses that several tenders have received`,
  hint: $localize`They are scored again beside each evaluation, which stays as it is.`,
};
const EARLIER = {
  value: 'batch',
  says: $localize`The responses of earlier batches over several tenders`,
  hint: $localize`They are scored again by what is in force now. You then see for each tender what moved, and why.`,
};

/** Asks for batches over several tenders. */
@Component({
  selector: 'app-new-group',
  imports: [
    ArchiveField,
    Breadcrumbs,
    Checkboxes,
    ErrorSummary,
    Loading,
    ProblemView,
    Radios,
    RouterLink,
    SelectField,
    Sending,
    TextField,
  ],
  templateUrl: './new-group.page.html',
})
export class NewGroupPage {
  /** The earlier ones that are to be scored again, where somebody comes from them. */
  readonly again = input<string>();

  protected readonly fields = FIELDS;
  protected readonly paths = PATHS;
  protected readonly list = readBatchGroups();
  protected readonly problem = computed(() => {
    const fault = this.list.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Run batches over several tenders` : headingOf(problem);
  });
  protected readonly crumbs = [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Batches over several tenders`, path: PATHS.batchGroups },
  ];
  protected readonly folders = computed(() => (this.list.hasValue() ? this.list.value().folders : []));
  protected readonly folderChoices = computed(() => [
    { value: '', says: $localize`Choose a folder` },
    ...this.folders().map(({ folder, prefix, tenders }, at) => {
      const where = prefix === null ? folder : `${prefix}…/${folder}`;
      return { value: String(at), says: $localize`${where}:folder: of ${counted(tenders, 'tender')}:tenders:` };
    }),
  ]);
  readonly #tenders = computed(() => (this.list.hasValue() ? this.list.value().tenders : []));
  protected readonly namingFolders = computed(() => this.#tenders().filter(({ namesFolder }) => namesFolder));
  protected readonly namingNone = computed(() => this.#tenders().filter(({ namesFolder }) => !namesFolder));
  protected readonly tenderChoices = computed(() =>
    this.#tenders().map(({ id, reference, title }) => ({ value: id, says: `${reference}: ${title}` })),
  );
  protected readonly earlierOnes = computed(() =>
    this.list.hasValue()
      ? this.list.value().groups.filter(({ tenders, state }) => tenders > 0 && state !== 'receiving')
      : [],
  );
  protected readonly earlierChoices = computed(() => [
    { value: '', says: $localize`Choose earlier ones` },
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
  protected readonly tenders = signal<readonly string[]>([]);
  protected readonly archive = signal<File | null>(null);
  readonly #asking = asking(FIELDS);
  protected readonly share = this.#asking.share;
  protected readonly percent = this.#asking.percent;
  protected readonly errors = this.#asking.errors;
  protected readonly errorOf = this.#asking.errorOf;

  readonly #groups = inject(BatchGroups);

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
      pathOf: ({ id }) => PATHS.batchGroup(id),
    });
  }

  #missing(): FieldError[] {
    const errors: FieldError[] = [];
    if (this.name().trim() === '') errors.push({ says: $localize`Give the batches a name.`, field: FIELDS.name });
    if (this.source() === '')
      errors.push({ says: $localize`Choose where the responses come from.`, field: FIELDS.source });
    if (this.source() === 'folder' && this.folder() === '')
      errors.push({ says: $localize`Choose a folder.`, field: FIELDS.folder });
    if (this.source() === 'responses' && this.tenders().length === 0)
      errors.push({ says: $localize`Choose the tenders.`, field: FIELDS.tenders });
    if (this.source() === 'batch' && this.earlier() === '')
      errors.push({ says: $localize`Choose the batches to score again.`, field: FIELDS.earlier });
    if (this.source() === 'archive' && this.archive() === null)
      errors.push({ says: $localize`Choose the archive.`, field: FIELDS.archive });
    return errors;
  }

  #asked(): Observable<SendingArchive<BatchGroupView>> {
    const archive = this.archive();
    const name = this.name().trim();
    if (this.source() === 'archive' && archive !== null) return this.#groups.send(name, archive);
    const received = (batch: BatchGroupView) => ({ state: 'received' as const, batch });
    return this.#groups.ask({ name, from: this.#from() }).pipe(map(received));
  }

  #from(): NewBatchGroupInput['from'] {
    switch (this.source()) {
      case 'folder': {
        const { folder = '', prefix = null } = this.folders()[Number(this.folder())] ?? {};
        return prefix === null ? { kind: 'folder', folder } : { kind: 'prefix', prefix, folder };
      }
      case 'batch':
        return { kind: 'batch', groupId: this.earlier() };
      default:
        return { kind: 'responses', tenderIds: [...this.tenders()] };
    }
  }
}
