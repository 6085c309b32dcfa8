import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CorrectionRegister } from '../moderation/index.ts';
import { hasGoneOut } from './domain/gone-out.ts';
import { SummaryRepository } from './summary.repository.ts';

/** While a decision on the award stands the scores it rests on are not corrected; once it has gone out, never. */
@Injectable()
export class BeforeCorrection implements OnModuleInit {
  constructor(
    private readonly register: CorrectionRegister,
    private readonly summaries: SummaryRepository,
  ) {}

  onModuleInit(): void {
    this.register.refuseBy(async (tenderId) => {
      const award = await this.summaries.awardOf(tenderId);
      if (award === null) return null;
      return hasGoneOut(award) ? 'correction.too-late' : 'correction.award-decided';
    });
  }
}
