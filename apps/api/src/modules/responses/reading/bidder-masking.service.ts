import { Injectable } from '@nestjs/common';
import { maskBidder, maskFileName, type BidderIdentity, type MaskedDocument } from '@evenhand/documents';
import type { LiftedView, MaskingView } from '@evenhand/shared/contracts';
import type { ReadFile } from '@evenhand/shared/domain';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { BiddersService, type StoredTender } from '../../tenders/index.ts';
import { bidderLabel } from './bidder-label.ts';
import { ResponseAccess } from '../response-access.service.ts';
import { ResponseRepository, type StoredResponse } from '../response.repository.ts';
import { ResponsesService } from '../responses.service.ts';

/** A file as evaluators see it where bidders are masked. */
export interface MaskedFile extends Omit<MaskedDocument, 'document'> {
  readonly name: string;
  readonly document: MaskedDocument['document'];
}

const WARNING =
  'Pictures, logos and the original pages are not masked. Evaluators of a masked tender should read the text, not the original.';
const AROUND = 60;

/** Hides who a bidder is from those who score, where the tender's rules say so (`rules.masking`). */
@Injectable()
export class BidderMasking {
  constructor(
    private readonly access: ResponseAccess,
    private readonly responses: ResponsesService,
    private readonly repository: ResponseRepository,
    private readonly bidders: BiddersService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  isOn({ definition }: StoredTender): boolean {
    return definition.rules?.masking === true;
  }

  /** "Bidder A". */
  async labelOf({ id, tenderId }: Pick<StoredResponse, 'id' | 'tenderId'>): Promise<string> {
    const all = await this.repository.ofTender(tenderId);
    return bidderLabel(
      id,
      all.map((response) => response.id),
    );
  }

  /** A file of a response without its bidder; null where it has no text. `offsets` lead to the original and back. */
  async masked(response: StoredResponse, file: ReadFile): Promise<MaskedFile | null> {
    if (file.document === null) return null;
    const [label, identity] = [await this.labelOf(response), await this.identityOf(response)];
    return { ...maskBidder(file.document, identity, label), name: maskFileName(file.name, identity, label) };
  }

  async view(who: SignedIn, responseId: string): Promise<MaskingView> {
    const { response, files, tender } = await this.access.require(who, 'masking.lift', responseId);
    const shown: MaskingView['files'] = [];
    for (const file of files) {
      const read = await this.responses.readFile(file);
      const masked = read === null ? null : await this.masked(response, read);
      if (masked === null) continue;
      const { name, document, residual } = masked;
      const words = (start: number, end: number) => document.text.slice(Math.max(start - AROUND, 0), end + AROUND);
      shown.push({
        fileId: file.id,
        maskedName: name,
        replaced: masked.masked.length,
        residual: residual.map(({ why, start, end }) => ({ why, words: words(start, end) })),
      });
    }
    return { on: this.isOn(tender), label: await this.labelOf(response), files: shown, warning: WARNING };
  }

  /** Tells who a bidder is and records who asked, and why. */
  async lift(who: SignedIn, responseId: string, reason: string): Promise<LiftedView> {
    const { response, tender } = await this.access.require(who, 'masking.lift', responseId);
    const label = await this.labelOf(response);
    await this.database.transaction(() =>
      this.audit.record({
        tenderId: tender.id,
        kind: 'masking.lifted',
        actor: who.personId,
        subjectId: response.id,
        detail: { label, reason },
      }),
    );
    return { label, name: response.name };
  }

  /** Everything that names the bidder of a response: its own name and those of the companies it works with. */
  private async identityOf({ name, tenderId }: StoredResponse): Promise<BidderIdentity> {
    const bidders = await this.bidders.of(tenderId);
    const own = bidders.filter((bidder) => bidder.name.toLowerCase() === name.toLowerCase());
    const others = own.flatMap((bidder) => bidder.subcontractors.map((company) => company.name));
    return { names: [...new Set([name, ...others])] };
  }
}
