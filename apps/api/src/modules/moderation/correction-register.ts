import { Injectable, Module } from '@nestjs/common';
import type { ProblemCode } from '@evenhand/shared/problems';

/** Says why agreed scores of a tender can no longer be corrected; null where they can. */
type CorrectionRefusal = (tenderId: string) => Promise<ProblemCode | null>;

/** Where the award says what rests on the agreed scores by now. It registers when it starts (onModuleInit). */
@Injectable()
export class CorrectionRegister {
  private refusal: CorrectionRefusal = () => Promise.resolve(null);

  refuseBy(refusal: CorrectionRefusal): void {
    this.refusal = refusal;
  }

  async refusalOf(tenderId: string): Promise<ProblemCode | null> {
    return this.refusal(tenderId);
  }
}

/** A module of its own, so that every form of the moderation module has the one register. */
@Module({ providers: [CorrectionRegister], exports: [CorrectionRegister] })
export class CorrectionRegisterModule {}
