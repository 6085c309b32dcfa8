import { Injectable, Module } from '@nestjs/common';

/**
 * Where the module that receives responses says which bidders have sent one. It registers when it is made; this module
 * imports none of it.
 */
@Injectable()
export class Responders {
  private asking: ((tenderId: string) => Promise<ReadonlySet<string>>) | null = null;

  /** Says how it is found out. */
  askBy(asking: (tenderId: string) => Promise<ReadonlySet<string>>): void {
    this.asking = asking;
  }

  /** Ids of the bidders of a tender who have sent a response; empty where nobody receives any. */
  async of(tenderId: string): Promise<ReadonlySet<string>> {
    return (await this.asking?.(tenderId)) ?? new Set();
  }
}

/** A module of its own, so that every form of the tenders module has the one register. */
@Module({ providers: [Responders], exports: [Responders] })
export class RespondersModule {}
