import { Injectable, Module } from '@nestjs/common';

/** Says in one sentence why a tender cannot end without an award; null where nothing is in the way. */
export type EndCheck = (tenderId: string) => Promise<string | null>;

/** Where modules that keep something of a contract put what they ask before a tender ends. They register when they start. */
@Injectable()
export class BeforeEnd {
  private readonly checks = new Map<string, EndCheck>();

  /** Sets what is asked under a name; what was set under it before is replaced. */
  ask(name: string, check: EndCheck): void {
    this.checks.set(name, check);
  }

  /** The first answer that stands in the way; null where none does. */
  async hindrance(tenderId: string): Promise<string | null> {
    for (const check of this.checks.values()) {
      const says = await check(tenderId);
      if (says !== null) return says;
    }
    return null;
  }
}

/** A module of its own, so that every form of the modules around it has the one list of checks. */
@Module({ providers: [BeforeEnd], exports: [BeforeEnd] })
export class BeforeEndModule {}
