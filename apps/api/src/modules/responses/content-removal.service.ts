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

  /** Hashes of the stored files that no other tender's responses have. */
  async ownContents(tenderId: string): Promise<readonly string[]> {
    return this.responses.ownContents(tenderId);
  }
}
