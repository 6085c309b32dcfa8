import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FileTextView } from '@evenhand/shared/contracts';
import type { ReadFile } from '@evenhand/shared/domain';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { covered, priceFigures, withoutFigures, type CoveredText } from '../domain/price-figures.ts';
import { BidderMasking } from '../masking/bidder-masking.service.ts';
import type { StoredFile } from '../response.repository.ts';
import { ResponseAccess } from '../response-access.service.ts';
import { fileText } from '../response.view.ts';
import { ResponsesService } from '../responses.service.ts';
import { PriceReleaseRepository } from './price-release.repository.ts';

export const PRICE_RELEASES = 'price-releases';

/**
 * Covers figures in quality answers that look like prices, until somebody releases those of a file with a reason or the
 * reader may see prices anyway. The stored text stays as it is: offsets into it keep pointing right.
 */
@Injectable()
export class PriceMasking {
  constructor(
    private readonly access: ResponseAccess,
    private readonly responses: ResponsesService,
    private readonly releases: PriceReleaseRepository,
    private readonly bidders: BidderMasking,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** The text of a file as the person may read it. */
  async text(who: SignedIn, responseId: string, fileId: string): Promise<FileTextView> {
    const { file, open, hidden } = await this.find(who, responseId, fileId);
    const masking = hidden ? { maskingWarning: this.bidders.warning } : {};
    const view = { ...fileText(await this.responses.textOf(file)), ...masking };
    if (open) return { ...view, coveredFigures: 0 };
    const figures = priceFigures(view.text);
    const asides = view.asides.map((aside) => ({ ...aside, text: covered(aside.text, priceFigures(aside.text)) }));
    return { ...view, text: covered(view.text, figures), asides, coveredFigures: figures.length };
  }

  /**
   * The file itself. Throws `file.infected` where a virus was found in it, `price.masked` where it shows figures that the person may not see, and `bidder.masked` where
   * it shows a bidder whom the person may not know.
   */
  async original(who: SignedIn, responseId: string, fileId: string): Promise<StoredFile> {
    const { file, open, hidden } = await this.find(who, responseId, fileId);
    if (await this.isInfected(responseId, file)) throw new Problem('file.infected');
    if (hidden) throw new Problem('bidder.masked');
    if (open) return file;
    const read = await this.responses.readFile(file);
    const words = read?.document ? [read.document.text, ...read.document.asides.map(({ text }) => text)] : [];
    if (words.some((text) => priceFigures(text).length > 0)) throw new Problem('price.masked');
    return file;
  }

  /** Lets the covered figures of a file be read by everybody who may read it. */
  async release(who: SignedIn, responseId: string, fileId: string, reason: string): Promise<void> {
    const { tender } = await this.access.require(who, 'masking.lift', responseId);
    const file = await this.responses.file(responseId, fileId);
    if (file.envelope !== 'quality') throw new Problem('response.not-found', 'This response has no such file.');
    const release = { id: randomUUID(), responseId, fileId, reason, personId: who.personId, at: new Date() };
    await this.database.transaction(async () => {
      await this.releases.add(release);
      await this.audit.recordRow(PRICE_RELEASES, release, {
        tenderId: tender.id,
        kind: 'price.released',
        actor: who.personId,
        detail: { responseId, fileId },
      });
    });
  }

  /** What was made from the files of a response, such as an indicative result, as somebody may see it who sees no prices. */
  async without<Made>(responseId: string, made: Made): Promise<Made> {
    const { files } = await this.responses.get(responseId);
    const texts = await Promise.all(files.map((file) => this.coveredIn(file)));
    return withoutFigures(made, texts.flat());
  }

  /** Files as somebody may read them who sees no prices; nothing moves, so that offsets keep pointing right. */
  withoutPrices(files: readonly ReadFile[]): readonly ReadFile[] {
    return files.map((file) => {
      const { document } = file;
      if (document === null) return file;
      return { ...file, document: { ...document, text: covered(document.text, priceFigures(document.text)) } };
    });
  }

  private async coveredIn(file: StoredFile): Promise<CoveredText[]> {
    if (file.envelope !== 'quality' || !file.hasText || (await this.releases.isReleased(file.id))) return [];
    const text = (await this.responses.readFile(file))?.document?.text ?? '';
    return [{ sha256: file.sha256, text, figures: priceFigures(text) }];
  }

  /** Whether a virus was found in a file, or in one that it holds. */
  private async isInfected(responseId: string, { id }: StoredFile): Promise<boolean> {
    const { files } = await this.responses.get(responseId);
    return files.some((file) => file.infection !== null && (file.id === id || file.inside === id));
  }

  private async find(
    who: SignedIn,
    responseId: string,
    fileId: string,
  ): Promise<{ file: StoredFile; open: boolean; hidden: boolean }> {
    const { tender } = await this.access.require(who, 'file.read', responseId);
    const file = await this.responses.file(responseId, fileId);
    const { price } = await this.access.sight(who, tender);
    if (file.envelope === 'commercial' && !price)
      throw new Problem('response.not-found', 'This response has no such file.');
    const hidden = await this.bidders.hides(who, tender, responseId);
    return { file, open: price || (await this.releases.isReleased(fileId)), hidden };
  }
}
