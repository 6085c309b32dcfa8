import { Injectable } from '@nestjs/common';
import { FileTextRepository } from './file-text.repository.ts';
import { RecognisedPageRepository } from './recognition/recognised-page.repository.ts';
import { ResponseRepository } from './response.repository.ts';

/**
 * Takes the content of a tender's responses away when its time is over; hashes and names stay on record. What another
 * tender has too is kept for that one, unless it is `over`: its content was deleted already.
 */
@Injectable()
export class ContentRemoval {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly texts: FileTextRepository,
    private readonly recognised: RecognisedPageRepository,
  ) {}

  /** In a transaction: removes what was read from files that no other tender has, or nobody any more. */
  async removeTexts(tenderId: string, over: readonly string[]): Promise<void> {
    const own = await this.responses.ownContents(tenderId, over);
    await this.texts.remove(own);
    await this.recognised.remove(own);
    // What was read of files in an archive before the reading ended otherwise: no response has them.
    await this.texts.removeOfNoFile();
    await this.recognised.removeOfNoFile();
  }

  /** Hashes of the stored files that no other tender's responses have. */
  async ownContents(tenderId: string, over: readonly string[]): Promise<readonly string[]> {
    return this.responses.ownContents(tenderId, over);
  }
}
