import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Role } from '@evenhand/shared/domain';
import type {
  ConflictsAssessmentView,
  DeclarationDecisionInput,
  DeclarationInput,
  OwnDeclarationView,
  NewPersonInput,
  PersonListView,
  ReplacementInput,
  TenderPeopleView,
  TrainingInput,
} from '@evenhand/shared/contracts';
import { conflictsAssessmentView } from '@evenhand/shared/contracts/declarations';
import { ownDeclarationView, personListView, tenderPeopleView } from '@evenhand/shared/contracts/people';
import { firstValueFrom } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** What is asked of the reader about the bidders of a tender. */
export function readOwnDeclaration(tenderId: () => string) {
  return freshResource<OwnDeclarationView>(() => API.declaration(tenderId()), {
    parse: (body) => ownDeclarationView.parse(body),
  });
}

/** Everybody who can be taken into a tender; nothing is asked where the reader may not know. */
export function readPeople(may: () => boolean) {
  return freshResource<PersonListView>(() => (may() ? API.people : undefined), {
    parse: (body) => personListView.parse(body),
  });
}

/** Who does what in a tender. */
export function readTenderPeople(tenderId: () => string) {
  return freshResource<TenderPeopleView>(() => API.tenderPeople(tenderId()), {
    parse: (body) => tenderPeopleView.parse(body),
  });
}

/** Every declaration in a tender; nothing is asked where the reader may not see them. */
export function readConflicts(tenderId: () => string | undefined) {
  return freshResource<ConflictsAssessmentView>(
    () => {
      const tender = tenderId();
      return tender === undefined ? undefined : API.declarations(tender);
    },
    { parse: (body) => conflictsAssessmentView.parse(body) },
  );
}

/** What changes who takes part in a tender. */
@Injectable({ providedIn: 'root' })
export class People {
  readonly #http = inject(HttpClient);

  async declare(tenderId: string, declaration: DeclarationInput): Promise<OwnDeclarationView> {
    return ownDeclarationView.parse(await firstValueFrom(this.#http.post(API.declaration(tenderId), declaration)));
  }

  /** Adds somebody new to the organisation's list. */
  async add(person: NewPersonInput): Promise<PersonListView> {
    return personListView.parse(await firstValueFrom(this.#http.post(API.people, person)));
  }

  async setRoles(tenderId: string, personId: string, roles: readonly Role[]): Promise<TenderPeopleView> {
    return tenderPeopleView.parse(
      await firstValueFrom(this.#http.put(API.tenderPerson(tenderId, personId), { roles })),
    );
  }

  async assign(tenderId: string, personId: string, criterionIds: readonly string[]): Promise<TenderPeopleView> {
    const body = await firstValueFrom(this.#http.put(API.questionsOf(tenderId, personId), { criterionIds }));
    return tenderPeopleView.parse(body);
  }

  /** Records who is trained for a tender, or need not be. */
  async train(tenderId: string, training: TrainingInput): Promise<TenderPeopleView> {
    return tenderPeopleView.parse(await firstValueFrom(this.#http.post(API.training(tenderId), training)));
  }

  /** Takes an evaluator off questions while scoring is open. */
  async replace(tenderId: string, leaverId: string, replacement: ReplacementInput): Promise<TenderPeopleView> {
    const body = await firstValueFrom(this.#http.post(API.replacement(tenderId, leaverId), replacement));
    return tenderPeopleView.parse(body);
  }

  async decide(
    tenderId: string,
    declarationId: string,
    decision: DeclarationDecisionInput,
  ): Promise<ConflictsAssessmentView> {
    const body = await firstValueFrom(this.#http.post(API.decisions(tenderId, declarationId), decision));
    return conflictsAssessmentView.parse(body);
  }
}
