import { Injectable, Module } from '@nestjs/common';

/** What made answers read otherwise after scores were locked on them. */
export type Rereading = 'words-changed' | 'clarified';

/** Why and by whom answers read otherwise after scores were locked on them. */
export interface GivingBack {
  readonly responseId: string;
  readonly criteria: readonly string[];
  /** The person's id. */
  readonly by: string;
  readonly because: Rereading;
  readonly reason: string;
}

/** Scores that people have locked on the words of answers, told and given back by whoever keeps them. */
export interface LockedScoresKeeper {
  /** How many are locked for each question of a response; a question without any is not there. */
  count(responseId: string): Promise<ReadonlyMap<string, number>>;
  /** Questions of a response on which somebody has locked a score, also where it was given back since. */
  everLocked(responseId: string): Promise<readonly string[]>;
  /** Opens them to their evaluators again, in the transaction that makes the answers read otherwise. */
  giveBack(giving: GivingBack): Promise<void>;
}

const NOBODY: LockedScoresKeeper = {
  count: () => Promise.resolve(new Map()),
  everLocked: () => Promise.resolve([]),
  giveBack: () => Promise.resolve(),
};

/** Where the evaluations say what is locked. They register when they start (onModuleInit). */
@Injectable()
export class LockedScores implements LockedScoresKeeper {
  private keeper = NOBODY;

  keptBy(keeper: LockedScoresKeeper): void {
    this.keeper = keeper;
  }

  async count(responseId: string): Promise<ReadonlyMap<string, number>> {
    return this.keeper.count(responseId);
  }

  async everLocked(responseId: string): Promise<readonly string[]> {
    return this.keeper.everLocked(responseId);
  }

  async giveBack(giving: GivingBack): Promise<void> {
    await this.keeper.giveBack(giving);
  }
}

/** A module of its own, so that every form of the responses module has the one register. */
@Module({ providers: [LockedScores], exports: [LockedScores] })
export class LockedScoresModule {}
