import { Component, effect, inject, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SetupView } from '@evenhand/shared/contracts';
import { SetupApi } from '../../core/api/setup.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { focusWhenShown } from './added-field.ts';
import { BidderLots } from './bidder-lots.ts';
import { changed, without } from './lists.ts';
import { fieldId, SetupDraft } from './setup-draft.ts';

interface Company {
  readonly name: string;
  readonly identifier: string;
}
interface Bidder extends Company {
  readonly id: string | null;
  readonly soleTrader?: boolean | undefined;
  readonly lots: readonly string[];
  readonly subcontractors: readonly Company[];
}

/** Who bids, and with whom. A saved change is a new version of the list, and everybody declares again. */
@Component({
  selector: 'app-bidders',
  imports: [BidderLots, CheckField, ErrorSummary, RouterLink, TextField],
  templateUrl: './bidders.page.html',
})
export class BiddersPage {
  protected readonly draft = inject(SetupDraft);
  protected readonly paths = PATHS;
  protected readonly bidders = signal<readonly Bidder[] | null>(null);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly busy = signal(false);
  protected readonly without = without<Bidder>;
  readonly #focus = focusWhenShown();
  readonly #api = inject(SetupApi);
  readonly #router = inject(Router);

  constructor() {
    effect(() => {
      const setup = this.draft.setup();
      if (setup !== null && untracked(this.bidders) === null) this.bidders.set(setup.bidders.bidders);
    });
  }

  protected error(field: string): string {
    return this.errors().find((one) => one.field === field)?.says ?? '';
  }

  protected change(at: number, patch: Partial<Bidder>): void {
    this.bidders.update((bidders) => changed(bidders ?? [], at, patch));
  }

  protected changeCompany(at: number, bidder: Bidder, place: number, patch: Partial<Company>): void {
    this.change(at, { subcontractors: changed(bidder.subcontractors, place, patch) });
  }

  protected addCompany(at: number, bidder: Bidder): void {
    this.change(at, { subcontractors: [...bidder.subcontractors, { name: '', identifier: '' }] });
    this.#focus(`bidders-${String(at)}-subcontractors-${String(bidder.subcontractors.length)}-name`);
  }

  protected removeCompany(at: number, bidder: Bidder, place: number): void {
    this.change(at, { subcontractors: bidder.subcontractors.filter((_, other) => other !== place) });
  }

  protected add(): void {
    this.bidders.update((bidders) => [
      ...(bidders ?? []),
      { id: null, name: '', identifier: '', soleTrader: false, lots: [], subcontractors: [] },
    ]);
    this.#focus(`bidders-${String((this.bidders() ?? []).length - 1)}-name`);
  }

  protected async save(event: Event, setup: SetupView): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    try {
      const bidders = (this.bidders() ?? []).map((bidder) => ({
        ...bidder,
        soleTrader: bidder.soleTrader ?? false,
        lots: [...bidder.lots],
        subcontractors: bidder.subcontractors.map((company) => ({ ...company })),
      }));
      const list = await this.#api.saveBidders(setup.tenderId, { version: setup.bidders.version, bidders });
      await this.draft.load(setup.tenderId);
      this.bidders.set(list.bidders);
      await this.#router.navigateByUrl(PATHS.setUp(setup.tenderId));
    } catch (fault) {
      const { detail, todo, errors = [] } = problemOf(fault);
      this.errors.set(
        errors.length === 0
          ? [{ says: `${detail} ${todo}`, field: 'page' }]
          : errors.map(({ pointer, says }) => ({ says, field: fieldId(pointer) })),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
