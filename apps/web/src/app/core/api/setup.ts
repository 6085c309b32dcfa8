import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AidInput,
  BidderListView,
  BiddersPage,
  ChangeInput,
  LockInput,
  NewTender,
  ProgressView,
  PublishedSetListView,
  ReadinessView,
  ReopenScore,
  ScoringProgressView,
  SetupImport,
  SetupImportView,
  SetupView,
} from '@evenhand/shared/contracts';
import { scoringProgressView } from '@evenhand/shared/contracts/evaluation';
import { progressView, readinessView } from '@evenhand/shared/contracts/readiness';
import { bidderListView, publishedSetListView, setupImportView, setupView } from '@evenhand/shared/contracts/setup';
import { firstValueFrom } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** The versions of a tender's published set. */
export function readPublishedSets(tenderId: () => string) {
  return freshResource<PublishedSetListView>(() => API.publishedSets(tenderId()), {
    parse: (body) => publishedSetListView.parse(body),
  });
}

/** Whether scoring can open, check by check. */
export function readReadiness(tenderId: () => string) {
  return freshResource<ReadinessView>(() => API.readiness(tenderId()), { parse: (body) => readinessView.parse(body) });
}

/** How much of the scoring is done, as counts; nothing is asked while there is no tender. */
export function readProgress(tenderId: () => string | undefined) {
  return freshResource<ProgressView>(
    () => {
      const id = tenderId();
      return id === undefined ? undefined : API.scoringProgress(id);
    },
    { parse: (body) => progressView.parse(body) },
  );
}

/** Who locked answers in less time than reading them takes; told to the chair alone. */
export function readPace(tenderId: () => string) {
  return freshResource<ScoringProgressView>(() => API.scoringPace(tenderId()), {
    parse: (body) => scoringProgressView.parse(body),
  });
}

/** What the lead sends while setting up a tender. Every answer is the whole draft as it then stands. */
@Injectable({ providedIn: 'root' })
export class SetupApi {
  readonly #http = inject(HttpClient);

  async load(tenderId: string): Promise<SetupView> {
    return setupView.parse(await firstValueFrom(this.#http.get<unknown>(API.setup(tenderId))));
  }

  async create(tender: NewTender): Promise<SetupView> {
    return setupView.parse(await firstValueFrom(this.#http.post<unknown>(API.tenderDrafts, tender)));
  }

  async save(tenderId: string, page: string, body: object): Promise<SetupView> {
    return setupView.parse(await firstValueFrom(this.#http.put<unknown>(API.setupPage(tenderId, page), body)));
  }

  async saveBidders(tenderId: string, page: BiddersPage): Promise<BidderListView> {
    return bidderListView.parse(await firstValueFrom(this.#http.put<unknown>(API.bidders(tenderId), page)));
  }

  /** Adds an aid, or changes the one with this id. */
  async saveAid(tenderId: string, aidId: string | null, aid: AidInput): Promise<SetupView> {
    const sent =
      aidId === null
        ? this.#http.post<unknown>(API.aids(tenderId), aid)
        : this.#http.put<unknown>(API.aid(tenderId, aidId), aid);
    return setupView.parse(await firstValueFrom(sent));
  }

  async lock(tenderId: string, input: LockInput): Promise<SetupView> {
    return setupView.parse(await firstValueFrom(this.#http.post<unknown>(API.publishedSets(tenderId), input)));
  }

  async openChange(tenderId: string, change: ChangeInput): Promise<SetupView> {
    return setupView.parse(await firstValueFrom(this.#http.post<unknown>(API.setChange(tenderId), change)));
  }

  async dropChange(tenderId: string): Promise<SetupView> {
    return setupView.parse(await firstValueFrom(this.#http.delete<unknown>(API.setChange(tenderId))));
  }

  async importFile(tenderId: string, file: SetupImport): Promise<SetupImportView> {
    return setupImportView.parse(await firstValueFrom(this.#http.post<unknown>(API.setupImport(tenderId), file)));
  }

  /** Records why one evaluator must do for a question. */
  async goOnWithFewer(tenderId: string, reason: string): Promise<ReadinessView> {
    return readinessView.parse(await firstValueFrom(this.#http.put<unknown>(API.fewEvaluators(tenderId), { reason })));
  }

  /** Sends a locked score back to its author. */
  async sendBack(tenderId: string, score: ReopenScore): Promise<void> {
    await firstValueFrom(this.#http.post<unknown>(API.scoreReopening(tenderId), score));
  }

  /** Reminds an evaluator of what is left to score; the answer is how things stand then. */
  async remind(tenderId: string, personId: string): Promise<ProgressView> {
    return progressView.parse(
      await firstValueFrom(this.#http.post<unknown>(API.scoringReminders(tenderId), { personId })),
    );
  }

  async openScoring(tenderId: string): Promise<ReadinessView> {
    return readinessView.parse(await firstValueFrom(this.#http.post<unknown>(API.openScoring(tenderId), {})));
  }
}
