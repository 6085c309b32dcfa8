import { Injectable, Module } from '@nestjs/common';

/** Says in one sentence why a disregarded response cannot take part again now; null where it can. */
type ReturnRefusal = (tenderId: string, responseId: string) => Promise<string | null>;

/** Where a later step of the procurement says what it can still take up. It registers when it starts (onModuleInit). */
@Injectable()
export class ReturnRegister {
  private refusal: ReturnRefusal = () => Promise.resolve(null);

  refuseBy(refusal: ReturnRefusal): void {
    this.refusal = refusal;
  }

  async refusalOf(tenderId: string, responseId: string): Promise<string | null> {
    return this.refusal(tenderId, responseId);
  }
}

/** A module of its own, so that every form of the responses module has the one register. */
@Module({ providers: [ReturnRegister], exports: [ReturnRegister] })
export class ReturnRegisterModule {}
