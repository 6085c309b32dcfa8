import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { scanForViruses } from '@evenhand/documents';
import type { FileStatus } from '@evenhand/shared/domain';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { FileStore } from '../../../platform/files/file-store.ts';

/** What the scanner made of a file: refused, or read with these notes. */
export type ScanOutcome =
  | { readonly refused: { readonly status: FileStatus; readonly reason: string; readonly infection: string } }
  | { readonly refused: null; readonly notes: readonly string[] };

/** The door before reading: no file goes through in which a scanner found something. */
@Injectable()
export class VirusDoor {
  constructor(
    private readonly store: FileStore,
    @InjectConfig() private readonly config: Config,
  ) {}

  async pass(sha256: string): Promise<ScanOutcome> {
    if (this.config.virusScanner === null) return { refused: null, notes: [] };
    const { virusScanner } = this.config;
    // A whole copy: storage that breaks off half way must not pass for a scanner that is away.
    const verdict = await this.store.atPath(sha256, (path) => scanForViruses(createReadStream(path), virusScanner));
    switch (verdict.kind) {
      case 'clean':
        return { refused: null, notes: [] };
      case 'not-scanned':
        return { refused: null, notes: [verdict.why] };
      case 'infected': {
        const reason = `The virus scanner found ${verdict.signature} in this file, so it is neither read nor given out. Ask the bidder about it.`;
        return { refused: { status: 'unsupported', reason, infection: verdict.signature } };
      }
    }
  }
}
