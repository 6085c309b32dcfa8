import { Injectable } from '@nestjs/common';
import type { Slice, TextDocument } from '@evenhand/shared/domain';
import type { StoredTender } from '../tenders/index.ts';
import { covered, priceFigures } from './domain/price-figures.ts';
import { BidderMasking } from './masking/bidder-masking.service.ts';
import type { StoredFile } from './response.repository.ts';
import { ResponsesService } from './responses.service.ts';

/** The text of a file as a processor outside may get it, and where its words stand in the stored text. */
export interface OutgoingText {
  readonly file: StoredFile;
  readonly document: TextDocument;
  /** Without its bidder where the tender masks them, and without figures that look like a price. */
  readonly text: string;
  readonly toText: (stored: Slice) => Slice;
  readonly toStored: (slice: Slice) => Slice;
}

const SAME = (slice: Slice): Slice => slice;

/**
 * What of a response may leave the deployment, where somebody has decided that it may: no more than an evaluator reads, and
 * no price even where one was released, because that was for the panel.
 */
@Injectable()
export class OutgoingTexts {
  constructor(
    private readonly responses: ResponsesService,
    private readonly bidders: BidderMasking,
  ) {}

  /** The readable quality files of a response; commercial files never leave. */
  async of(tender: StoredTender, responseId: string): Promise<readonly OutgoingText[]> {
    const { files } = await this.responses.get(responseId);
    const masked = await this.bidders.maskedTexts(tender, responseId);
    const texts: OutgoingText[] = [];
    for (const file of files) {
      const document = file.envelope === 'quality' ? (await this.responses.readFile(file))?.document : null;
      if (document == null) continue;
      const mask = masked?.get(file.id) ?? null;
      // A masked tender whose text could not be masked sends nothing of it.
      if (masked !== null && mask === null) continue;
      const shown = mask?.shown ?? document.text;
      texts.push({
        file,
        document,
        text: covered(shown, priceFigures(shown)),
        toText: mask?.toShown ?? SAME,
        toStored: mask?.toStored ?? SAME,
      });
    }
    return texts;
  }
}
