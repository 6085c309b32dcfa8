import { Injectable } from '@nestjs/common';
import { FileTextRepository } from './file-text.repository.ts';
import { ResponseRepository } from './response.repository.ts';

/** Takes the content of a tender's responses away when its time is over; hashes and names stay on record. */
@Injectable()
export class ContentRemoval {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly texts: FileTextRepository,
  ) {}

  /** In a transaction: removes what was read from files that no other tender has. */
  async removeTexts(tenderId: string): Promise<void> {
    await this.texts.remove(await this.responses.ownContents(tenderId));
  }

  /** Which of these contents responses of other tenders have. */
  async heldElsewhere(tenderId: string, contents: readonly string[]): Promise<ReadonlySet<string>> {
    return this.responses.heldElsewhere(tenderId, contents);
  }

  /** Hashes of the stored files that no other tender's responses have. */
  async ownContents(tenderId: string): Promise<readonly string[]> {
    return this.responses.ownContents(tenderId);
  }
}
