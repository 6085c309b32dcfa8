import { Injectable, Module } from '@nestjs/common';

/** Refuses, by throwing a problem, that the contract of a tender is recorded as entered into with a response. */
export type ContractCheck = (tenderId: string, winnerId: string) => Promise<void>;

/** Where the module that keeps the contract puts what it asks before one is entered into. It registers when it starts. */
@Injectable()
export class BeforeContract {
  private check: ContractCheck = () => Promise.resolve();

  /** Sets what is asked; what was set before is replaced. */
  ask(check: ContractCheck): void {
    this.check = check;
  }

  async refuse(tenderId: string, winnerId: string): Promise<void> {
    await this.check(tenderId, winnerId);
  }
}

/** A module of its own, so that every form of the modules around it has the one check. */
@Module({ providers: [BeforeContract], exports: [BeforeContract] })
export class BeforeContractModule {}
