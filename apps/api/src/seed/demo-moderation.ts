import { Injectable } from '@nestjs/common';
import { tenderSchema, type Tender } from '@evenhand/shared/contracts';
import { BIDS_TO_MODERATE } from './demo-moderation-texts.ts';
import { Rehearsal, type Rehearsed, type RehearsedBid } from './rehearsal/rehearsal.ts';

const REFERENCE = 'DEMO-2';
const EVALUATORS = 3;
const QUESTIONS = {
  Q1: {
    theme: 'EK',
    title: 'Skills',
    question: 'Which training and work will you bring to residents?',
    weightPercent: '60',
  },
  Q2: {
    theme: 'ES',
    title: 'Environment',
    question: 'Which measurable environmental benefits will you bring to the county?',
    weightPercent: '40',
  },
} as const;
const QUESTION_IDS = ['Q1', 'Q2'] as const;

/** A tender of the demonstration that three evaluators have scored, with an open session, for the chair to moderate. */
@Injectable()
export class DemoModeration {
  constructor(private readonly rehearsal: Rehearsal) {}

  /** Sets it up once; what is there stays as it is. */
  async load(demo: Tender): Promise<void> {
    if ((await this.rehearsal.find(REFERENCE)) !== null) return;
    const draft = await this.rehearsal.draft(sheltersFrom(demo), EVALUATORS);
    const of = await this.rehearsal.open(draft, bids());
    for (const bidder of Object.keys(BIDS_TO_MODERATE))
      for (const criterionId of QUESTION_IDS) await this.score(of, bidder, criterionId);
    await this.rehearsal.meet(of);
  }

  private async score(of: Rehearsed, bidder: string, criterionId: (typeof QUESTION_IDS)[number]): Promise<void> {
    const answer = BIDS_TO_MODERATE[bidder]?.[criterionId];
    if (answer === undefined) return;
    const quote = await this.rehearsal.quote(of, bidder, answer.promise);
    for (const [at, who] of of.cast.evaluators.entries()) {
      const view = answer.views[answer.seen[at] ?? 0];
      if (view === undefined) continue;
      const { finding, ...rest } = view;
      await this.rehearsal.score(of, who, bidder, criterionId, {
        ...rest,
        parts: { [criterionId]: { quote, finding } },
      });
    }
  }
}

/** Another tender by the rules of the demo tender. */
function sheltersFrom(demo: Tender): Tender {
  return tenderSchema.parse({
    ...demo,
    id: REFERENCE,
    title: 'Bus shelter cleaning (demonstration)',
    coreService: 'Cleaning and small repairs of 430 bus shelters.',
    criteria: QUESTION_IDS.map((id) => ({ id, ...QUESTIONS[id] })),
  });
}

function bids(): RehearsedBid[] {
  return Object.entries(BIDS_TO_MODERATE).map(([name, answers]) => {
    const content = QUESTION_IDS.map((id) => {
      const { promise, more } = answers[id];
      return `## ${id} ${QUESTIONS[id].title}\n\n${promise} ${more}\n`;
    });
    return { name, file: `${name.split(' ')[0] ?? name}.md`, content: `# ${name}\n\n${content.join('\n')}` };
  });
}
