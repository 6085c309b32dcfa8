import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/files/file-store.ts';
import { FileTextRepository } from './file-text.repository.ts';
import { ResponseRepository } from './response.repository.ts';

/** Takes the content of a tender's responses away when its time is over; hashes and names stay on record. */
@Injectable()
export class ContentRemoval {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly texts: FileTextRepository,
    private readonly store: FileStore,
  ) {}

  /** In a transaction: removes what was read from files that no other tender has. */
  async removeTexts(tenderId: string): Promise<void> {
    await this.texts.remove(await this.responses.ownContents(tenderId));
  }

  /** Removes the stored files that no other tender has. What is gone already stays gone. */
  async removeFiles(tenderId: string): Promise<void> {
    for (const sha256 of await this.responses.ownContents(tenderId)) await this.store.remove(sha256);
  }
}
