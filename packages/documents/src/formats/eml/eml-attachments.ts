import type { ReadingInput } from '../../reading/reading.ts';
import { parseEmail } from './read-eml.ts';

/** A file that came attached to an e-mail. */
export interface EmailAttachment {
  readonly name: string;
  readonly base64: string;
}

/** The files attached to an e-mail, without pictures that only belong to its body. */
export async function attachmentsOf({ bytes }: ReadingInput): Promise<EmailAttachment[]> {
  const { attachments } = await parseEmail(bytes);
  return attachments
    .filter(({ related, mimeType }) => !(related === true && mimeType.startsWith('image/')))
    .map(({ filename, content }, index) => ({
      name: filename ?? `attachment ${String(index + 1)}`,
      base64: Buffer.from(content as ArrayBuffer).toString('base64'),
    }));
}
