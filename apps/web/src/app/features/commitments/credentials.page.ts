import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { CredentialView } from '@evenhand/shared/contracts';
import { CREDENTIAL_KINDS, type CredentialKind } from '@evenhand/shared/domain/commitment-words';
import type { Observable } from 'rxjs';
import { Announcer } from '../../core/announcer.ts';
import { Credentials, readCredentials } from '../../core/api/credentials.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import type { TagWords } from '../../core/words.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { day, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { CredentialEnding, endingField } from './credential-ending.ts';
import { faultOf, formFaults, orNull } from './form-faults.ts';

const FIELDS = ['kind', 'level', 'holder', 'scope', 'issuedOn', 'expiresOn', 'seenAt', 'reason'];

const KIND_WORDS: Record<CredentialKind, string> = {
  svqm: $localize`Social Value Quality Mark`,
  'disability-confident': $localize`Disability Confident`,
  'armed-forces-covenant': $localize`Armed Forces Covenant`,
  'care-leaver-covenant': $localize`Care Leaver Covenant`,
  other: $localize`Something else`,
};

const STATE_WORDS: Record<CredentialView['state'], TagWords> = {
  valid: { says: $localize`Valid`, colour: 'govuk-tag--green' },
  'expires-soon': { says: $localize`Ends within 60 days`, colour: 'govuk-tag--yellow' },
  expired: { says: $localize`Ended`, colour: 'govuk-tag--red' },
  'no-expiry': { says: $localize`No end stated`, colour: 'govuk-tag--grey' },
};

interface Act {
  /** What is said once it is done. */
  readonly done: string;
  /** Whether it was about what stands in the form. */
  readonly thisForm: boolean;
  /** Where it was asked for, if not in the form: what is wrong is said there. */
  readonly field?: string;
}

/** Id of the button that carries over what another contract records. */
function carryingField(credentialId: string): string {
  return `carry-${credentialId}`;
}

/** What the supplier of a contract holds: marks, memberships, covenants, each with its scope and its end. */
@Component({
  selector: 'app-credentials',
  imports: [Breadcrumbs, CredentialEnding, ErrorSummary, Loading, ProblemView, Radios, TextArea, TextField],
  templateUrl: './credentials.page.html',
})
export class CredentialsPage {
  readonly tenderId = input.required<string>();
  protected readonly notStated = $localize`not stated`;

  readonly #credentials = inject(Credentials);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  protected readonly held = readCredentials(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.held.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Commitments`, path: PATHS.commitments(this.tenderId()) },
  ]);
  protected readonly kinds = CREDENTIAL_KINDS.map((value) => ({ value, says: KIND_WORDS[value] }));
  protected readonly kindWords = KIND_WORDS;
  protected readonly states = STATE_WORDS;
  protected readonly kind = signal('');
  protected readonly level = signal('');
  protected readonly holder = signal('');
  protected readonly scope = signal('');
  protected readonly issuedOn = signal('');
  protected readonly expiresOn = signal('');
  protected readonly seenAt = signal('');
  /** What is being put right; null while something is added. */
  protected readonly correcting = signal<CredentialView | null>(null);
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly fault = (field: string) => faultOf(this.errors(), field);
  protected readonly ending = endingField;
  protected readonly carrying = carryingField;
  protected readonly heading = headingOf;
  protected readonly day = day;
  protected readonly moment = moment;

  protected save(event: Event): void {
    event.preventDefault();
    const wrong = this.correcting();
    const given = {
      kind: this.kind(),
      level: orNull(this.level()),
      holder: this.holder().trim(),
      scope: orNull(this.scope()),
      issuedOn: orNull(this.issuedOn()),
      expiresOn: orNull(this.expiresOn()),
      seenAt: this.seenAt().trim(),
    };
    if (wrong === null)
      this.#send(this.#credentials.add(this.tenderId(), given), { done: $localize`Added`, thisForm: true });
    else {
      const put = { ...given, reason: this.reason().trim() };
      this.#send(this.#credentials.correct(this.tenderId(), wrong.id, put), {
        done: $localize`Corrected`,
        thisForm: true,
      });
    }
  }

  /** Fills the form with what is recorded, so that only what is wrong has to be written anew. */
  protected correct(wrong: CredentialView): void {
    this.correcting.set(wrong);
    this.kind.set(wrong.kind);
    this.level.set(wrong.level ?? '');
    this.holder.set(wrong.holder);
    this.scope.set(wrong.scope ?? '');
    this.issuedOn.set(wrong.issuedOn ?? '');
    this.expiresOn.set(wrong.expiresOn ?? '');
    this.seenAt.set(wrong.seenAt);
    this.reason.set('');
    this.errors.set([]);
    document.getElementById('entry')?.focus();
  }

  protected leaveCorrection(): void {
    this.#empty();
    this.errors.set([]);
  }

  protected end({ id }: CredentialView, reason: string): void {
    this.#send(this.#credentials.end(this.tenderId(), id, reason), {
      done: $localize`Ended`,
      thisForm: this.correcting()?.id === id,
      field: endingField(id),
    });
  }

  #empty(): void {
    this.correcting.set(null);
    for (const field of [this.kind, this.level, this.holder, this.scope, this.seenAt, this.reason]) field.set('');
    for (const field of [this.issuedOn, this.expiresOn]) field.set('');
  }

  protected carry({ id }: CredentialView): void {
    const act = { done: $localize`Carried over`, thisForm: false, field: carryingField(id) };
    this.#send(this.#credentials.carry(this.tenderId(), id), act);
  }

  /** What was begun in the form stays where something else was done meanwhile. */
  #send(sending: Observable<unknown>, { done, thisForm, field }: Act): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    sending.pipe(takeUntilDestroyed(this.#destroyed)).subscribe({
      next: () => {
        this.busy.set(false);
        if (thisForm) this.#empty();
        this.held.reload();
        this.#announcer.say(done);
      },
      error: (fault: unknown) => {
        this.busy.set(false);
        const faults = formFaults(problemOf(fault), field === undefined ? FIELDS : [field]);
        this.errors.set(faults.map((one) => ({ ...one, field: field ?? one.field })));
      },
    });
  }
}
