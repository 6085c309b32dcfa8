import {
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { CommitmentView, DeliveryEvidenceView, DeliveryReportView } from '@evenhand/shared/contracts';
import type { Observable } from 'rxjs';
import { Announcer } from '../../core/announcer.ts';
import { Commitments } from '../../core/api/commitments.ts';
import { AWARD_API } from '../../core/award-paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import type { FieldError } from '../../ui/error-summary.ts';
import { counted, day, fileSize, moment } from '../../ui/figures.ts';

/** Id of the field for files. */
const FIELD = 'evidence';

/** The files given with a delivery report: opened, added while no review has closed the report, taken back before any has. */
@Component({ selector: 'app-evidence-files', templateUrl: './evidence-files.html' })
export class EvidenceFiles {
  readonly commitmentId = input.required<string>();
  readonly report = input.required<DeliveryReportView>();
  readonly mayWrite = input.required<boolean>();
  /** The commitment as it is after a change. */
  readonly changed = output<CommitmentView>();
  /** Asks for the state of checks. */
  readonly again = output();
  /** What went wrong, for the error summary of the page. */
  readonly failed = output<readonly FieldError[]>();

  readonly #commitments = inject(Commitments);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  protected readonly field = FIELD;
  protected readonly size = fileSize;
  protected readonly moment = moment;
  protected readonly day = day;
  protected readonly busy = signal(false);
  protected readonly fault = signal('');
  protected readonly input = viewChild<ElementRef<HTMLInputElement>>('files');
  protected readonly isChecking = computed(() => this.report().evidence.some(({ state }) => state === 'checking'));
  protected readonly mayAdd = computed(() => this.mayWrite() && ['sent', 'asked'].includes(this.report().state));
  protected readonly address = (id: string) => AWARD_API.deliveryEvidence(this.commitmentId(), this.report().id, id);

  protected add(event: Event): void {
    event.preventDefault();
    const files = [...(this.input()?.nativeElement.files ?? [])];
    if (files.length === 0) {
      this.#fail($localize`Choose a file.`);
      return;
    }
    const adding = this.#commitments.addEvidence(this.commitmentId(), this.report().id, files);
    this.#send(adding, $localize`${counted(files.length, 'file')}:length: added`);
  }

  protected takeBack({ id, name }: DeliveryEvidenceView): void {
    this.#send(
      this.#commitments.takeEvidenceBack(this.commitmentId(), this.report().id, id),
      $localize`${name}:name: taken back`,
    );
  }

  #send(sending: Observable<CommitmentView>, done: string): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.#fail('');
    sending.pipe(takeUntilDestroyed(this.#destroyed)).subscribe({
      next: (commitment) => {
        this.busy.set(false);
        const field = this.input()?.nativeElement;
        if (field !== undefined) field.value = '';
        this.changed.emit(commitment);
        this.#announcer.say(done);
      },
      error: (fault: unknown) => {
        this.busy.set(false);
        const { detail, todo } = problemOf(fault);
        this.#fail(`${detail} ${todo}`);
      },
    });
  }

  #fail(says: string): void {
    this.fault.set(says);
    this.failed.emit(says === '' ? [] : [{ says, field: FIELD }]);
  }
}
