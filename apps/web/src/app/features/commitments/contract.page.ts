import { Component, DestroyRef, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { ContractView } from '@evenhand/shared/contracts';
import {
  CONTRACT_SECTORS,
  EVIDENCE_YEARS,
  REMINDER_DAYS,
  SUPPLIER_SIZES,
} from '@evenhand/shared/domain/commitment-words';
import { Commitments, readRegister } from '../../core/api/commitments.ts';
import { readTender } from '../../core/api/tenders.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { SECTOR_WORDS, SIZE_WORDS } from './commitment-words.ts';
import { faultOf, formFaults, orNull } from './form-faults.ts';

const FIELDS = [
  ...['responseId', 'supplier', 'startOn', 'endOn', 'value', 'valueWithVat', 'yearlyValue', 'reminderDays'],
  ...['evidenceYears', 'remedies', 'kpiExemption', 'districts'],
];

/** Records the contract that the award led to, or corrects what is known of it. */
@Component({
  selector: 'app-contract',
  imports: [Breadcrumbs, CheckField, ErrorSummary, Loading, ProblemView, Radios, SelectField, TextArea, TextField],
  templateUrl: './contract.page.html',
})
export class ContractPage {
  readonly tenderId = input.required<string>();

  readonly #commitments = inject(Commitments);
  readonly #router = inject(Router);
  readonly #title = inject(PageTitle);
  readonly #destroyed = inject(DestroyRef);

  protected readonly paths = PATHS;
  protected readonly register = readRegister(this.tenderId);
  protected readonly tender = readTender(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.register.error() ?? this.tender.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Commitments`, path: PATHS.commitments(this.tenderId()) },
  ]);
  protected readonly choices = computed(() =>
    (this.register.hasValue() ? this.register.value().responses : []).map(({ id, name }) => ({
      value: id,
      says: name,
    })),
  );
  protected readonly kinds = [
    { value: 'ordinary', says: $localize`An ordinary public contract` },
    { value: 'framework', says: $localize`A framework` },
    { value: 'concession', says: $localize`A concession` },
    { value: 'light-touch', says: $localize`A light touch contract`, hint: $localize`For example most care services.` },
    { value: 'private-utility', says: $localize`A contract of a private utility` },
  ];
  protected readonly yesNo = [
    { value: 'no', says: $localize`No` },
    { value: 'yes', says: $localize`Yes` },
  ];

  readonly #known = computed<ContractView | null>(() =>
    this.register.hasValue() ? this.register.value().contract : null,
  );
  /** The one whose contract it can be, once there is an award. */
  readonly #only = computed(() => (this.choices().length === 1 ? this.choices()[0] : undefined));
  protected readonly responseId = linkedSignal(() => this.#known()?.responseId ?? this.#only()?.value ?? '');
  protected readonly supplier = linkedSignal(() => this.#known()?.supplier ?? this.#only()?.says ?? '');
  protected readonly startOn = linkedSignal(
    () => this.#known()?.startOn ?? (this.tender.hasValue() ? this.tender.value().contractStart : ''),
  );
  protected readonly endOn = linkedSignal(() => this.#known()?.endOn ?? '');
  protected readonly value = linkedSignal(() => this.#known()?.value ?? '');
  protected readonly valueWithVat = linkedSignal(() => this.#known()?.valueWithVat ?? '');
  protected readonly yearlyValue = linkedSignal(() => this.#known()?.yearlyValue ?? '');
  protected readonly kind = linkedSignal<string>(() => this.#known()?.kind ?? 'ordinary');
  protected readonly sector = linkedSignal<string>(() => this.#known()?.sector ?? '');
  protected readonly sectors = [
    { value: '', says: $localize`Not said` },
    ...CONTRACT_SECTORS.map((value) => ({ value, says: SECTOR_WORDS[value] })),
  ];
  protected readonly size = linkedSignal<string>(() => this.#known()?.supplierSize ?? '');
  protected readonly sizes = [
    { value: '', says: $localize`Not said` },
    ...SUPPLIER_SIZES.map((value) => ({ value, says: SIZE_WORDS[value] })),
  ];
  protected readonly vcse = linkedSignal(() => this.#known()?.supplierVcse ?? false);
  protected readonly districts = linkedSignal(() => (this.#known()?.districts ?? []).join('\n'));
  protected readonly central = linkedSignal(() => (this.#known()?.centralGovernment ? 'yes' : 'no'));
  protected readonly reminderDays = linkedSignal(() => String(this.#known()?.reminderDays ?? REMINDER_DAYS));
  protected readonly evidenceYears = linkedSignal(() => String(this.#known()?.evidenceYears ?? EVIDENCE_YEARS));
  protected readonly remedies = linkedSignal(() => this.#known()?.remedies ?? '');
  protected readonly kpiExemption = linkedSignal(() => this.#known()?.kpiExemption ?? '');

  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly fault = (field: string) => faultOf(this.errors(), field);

  protected send(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    this.#commitments
      .recordContract(this.tenderId(), {
        responseId: this.responseId(),
        supplier: this.supplier().trim(),
        startOn: this.startOn(),
        endOn: this.endOn(),
        value: money(this.value()),
        valueWithVat: money(this.valueWithVat()),
        yearlyValue: money(this.yearlyValue()),
        kind: this.kind(),
        sector: orNull(this.sector()),
        supplierSize: orNull(this.size()),
        supplierVcse: this.vcse(),
        districts: lines(this.districts()),
        centralGovernment: this.central() === 'yes',
        reminderDays: Number(this.reminderDays()),
        evidenceYears: Number(this.evidenceYears()),
        remedies: orNull(this.remedies()),
        kpiExemption: orNull(this.kpiExemption()),
      })
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => void this.#router.navigateByUrl(PATHS.commitments(this.tenderId())),
        error: (fault: unknown) => {
          this.busy.set(false);
          this.errors.set(formFaults(problemOf(fault), FIELDS));
          this.#title.show($localize`Error: Contract`);
        },
      });
  }
}

function lines(words: string): string[] {
  return words
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** "£1,200,000" is as good as "1200000". */
function money(words: string): string | null {
  return orNull(words.replace(/[£,\s]/g, ''));
}
