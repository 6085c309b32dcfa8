import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';

/** A text file written piece by piece beside its place and moved there whole: a reader never sees half of it. */
export class GrowingFile {
  private readonly draft: string;
  private readonly stream: WriteStream;
  private fault: Error | null = null;

  constructor(private readonly path: string) {
    this.draft = `${path}.part`;
    this.stream = createWriteStream(this.draft, { encoding: 'utf8' });
    this.stream.on('error', (fault) => {
      this.fault = fault;
    });
  }

  async write(text: string): Promise<void> {
    if (this.fault) throw this.fault;
    if (!this.stream.write(text)) await once(this.stream, 'drain');
  }

  async finish(): Promise<void> {
    this.stream.end();
    await once(this.stream, 'close');
    if (this.fault) throw this.fault;
    await rename(this.draft, this.path);
  }
}
