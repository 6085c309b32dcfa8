import { createWriteStream, type WriteStream } from 'node:fs';

/**
 * Writes a file that must not be there yet. When the writing fails the disk has let go of the file before this is over: a file
 * that is only opened after somebody has taken it away would stay.
 */
export async function writeNewFile(path: string, write: (file: WriteStream) => Promise<void>): Promise<void> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  const closed = new Promise<void>((resolve) => file.once('close', () => resolve()));
  // Whoever writes tells of it; once that is over nobody listens any more.
  file.on('error', () => undefined);
  try {
    await write(file);
  } finally {
    file.destroy();
    await closed;
  }
}
