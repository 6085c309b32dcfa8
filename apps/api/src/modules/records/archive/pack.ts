import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** The files as one ZIP archive, in the order given, all with the same time so that equal files make equal bytes. */
export function packed(files: ReadonlyMap<string, string | Buffer>, at: Date): Readable {
  const zip = new ZipFile();
  for (const [path, content] of files) zip.addBuffer(Buffer.from(content), path, { mtime: at });
  zip.end();
  return Readable.from(zip.outputStream);
}
