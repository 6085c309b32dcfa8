import type { Action } from '@evenhand/shared/domain/rights';
import type { ModerationView, OwnRightsView, ProgressView, ScoringOverviewView } from '@evenhand/shared/contracts';
import { PATHS } from '../../core/paths.ts';
import type { TagWords } from '../../core/words.ts';

/** One thing a person has to do in a tender: what, where, how far it is and, where something is counted, how much of it. */
export interface Task {
  readonly says: string;
  readonly path: string;
  /** Null while it is not known, and where there is nothing more to do. */
  readonly tag: TagWords | null;
  readonly count: string;
}

type Tender = Pick<OwnRightsView, 'tenderId' | 'phase' | 'ended'> & { readonly actions: readonly Action[] };
type Counted = 'scoring' | 'panel' | 'progress';

const YOUR_SCORING = $localize`Your scoring`;
const MODERATION = $localize`Moderation`;

const NOT_STARTED: TagWords = { says: $localize`Not started`, colour: 'govuk-tag--grey' };
const IN_PROGRESS: TagWords = { says: $localize`In progress`, colour: 'govuk-tag--blue' };
const WAITS_FOR_YOU: TagWords = { says: $localize`Waits for you`, colour: 'govuk-tag--orange' };
const READY_TO_SUBMIT: TagWords = { says: $localize`Ready to submit`, colour: 'govuk-tag--orange' };
const WAITS_FOR_CHAIR: TagWords = { says: $localize`Waiting for chair`, colour: 'govuk-tag--grey' };
const READY_FOR_PANEL: TagWords = { says: $localize`Ready for the panel`, colour: 'govuk-tag--orange' };
const READY_TO_SIGN: TagWords = { says: $localize`Ready to sign off`, colour: 'govuk-tag--orange' };

/** What has to be asked for to say how far a person's work in a tender is; null where nothing is counted now. */
export function countsOf({ phase, ended = null, actions }: Tender): Counted | null {
  if (ended !== null) return null;
  if (phase === 'moderation' && actions.includes('moderation.read')) return 'panel';
  if (phase !== 'scoring') return null;
  if (actions.includes('score.read-own')) return 'scoring';
  return actions.includes('progress.read') ? 'progress' : null;
}

/** What a person has to do as far as it is known without counting: where to, and a tag where the phase tells it. */
export function plainTask({ tenderId, phase, ended = null, actions }: Tender): Task | null {
  // Nothing is left to do but to say so, which is the lead's.
  if (ended !== null)
    return ended.toldOn === null && actions.includes('tender.end')
      ? {
          says: $localize`Publish or tell that the tender has ended`,
          path: PATHS.tenderEnd(tenderId),
          tag: WAITS_FOR_YOU,
          count: '',
        }
      : null;
  const may = (action: Action): boolean => actions.includes(action);
  const task = (says: string, path: string, tag: TagWords | null = null): Task => ({ says, path, tag, count: '' });
  if (phase === 'setting-up' && may('tender.edit'))
    return task($localize`Set up and publish the tender`, PATHS.setUp(tenderId), IN_PROGRESS);
  if ((phase === 'published' || phase === 'opened') && may('tender.move'))
    return task($localize`See whether scoring can open`, PATHS.readiness(tenderId), WAITS_FOR_YOU);
  if (phase === 'moderation' && may('moderation.read')) return task(MODERATION, PATHS.moderation(tenderId));
  if (phase === 'agreed' && may('summary.write'))
    return task($localize`Write and release the summaries`, PATHS.summaries(tenderId), WAITS_FOR_YOU);
  if (phase === 'awarded' && may('commitment.review'))
    return task($localize`Follow what was promised`, PATHS.commitments(tenderId), IN_PROGRESS);
  return may('score.read-own') ? task(YOUR_SCORING, PATHS.scoring(tenderId)) : null;
}

/** The own scores of an evaluator. */
export function scoringTask({ tenderId, items }: Pick<ScoringOverviewView, 'tenderId' | 'items'>): Task {
  const locked = items.filter(({ state }) => state === 'locked' || state === 'submitted').length;
  return {
    says: YOUR_SCORING,
    path: PATHS.scoring(tenderId),
    tag: scoringTag(items, locked),
    count: $localize`${locked}:locked: of ${items.length}:all: locked`,
  };
}

/** Whether scores can be asked of a person while the panel sits: one is sent back, or a disregarded response comes back. */
export function mayScoreLate({ phase, ended = null, actions }: Tender): boolean {
  return ended === null && phase === 'moderation' && actions.includes('score.read-own');
}

/** The own scores that are asked while the panel sits; null where none are. */
export function openScoresTask(overview: Pick<ScoringOverviewView, 'tenderId' | 'items' | 'canWrite'>): Task | null {
  const isOpen = overview.canWrite && overview.items.some(({ state }) => state !== 'submitted');
  return isOpen ? { ...scoringTask(overview), tag: WAITS_FOR_YOU } : null;
}

function scoringTag(items: ScoringOverviewView['items'], locked: number): TagWords {
  if (items.some(({ state }) => state === 'reopened')) return WAITS_FOR_YOU;
  if (items.every(({ state }) => state === 'not-started')) return NOT_STARTED;
  if (locked < items.length) return IN_PROGRESS;
  return items.every(({ state }) => state === 'submitted') ? WAITS_FOR_CHAIR : READY_TO_SUBMIT;
}

/** The items of a panel, as far as they wait for the person. */
export function panelTask({ tenderId, items, mayRun }: Pick<ModerationView, 'tenderId' | 'items' | 'mayRun'>): Task {
  const agreed = items.filter(({ status }) => status === 'locked').length;
  const areAll = items.length > 0 && agreed === items.length;
  const waitsForMe = items.some((item) => item.waitsForMe);
  const ready = mayRun ? READY_TO_SIGN : WAITS_FOR_CHAIR;
  return {
    says: MODERATION,
    path: PATHS.moderation(tenderId),
    tag: waitsForMe ? WAITS_FOR_YOU : areAll ? ready : IN_PROGRESS,
    count: $localize`${agreed}:agreed: of ${items.length}:all: agreed`,
  };
}

/** How much the evaluators have locked, for whoever waits for it. */
export function progressTask(tender: Tender, { people }: Pick<ProgressView, 'people'>): Task {
  const rows = people.flatMap((person) => person.rows);
  const [done, of] = [total(rows.map((row) => row.done)), total(rows.map((row) => row.of))];
  const runs = tender.actions.includes('moderation.run');
  const ready = runs ? READY_FOR_PANEL : WAITS_FOR_CHAIR;
  return {
    says: $localize`Progress of scoring`,
    path: PATHS.scoringProgress(tender.tenderId),
    tag: of > 0 && done === of ? ready : IN_PROGRESS,
    count: $localize`${done}:locked: of ${of}:all: locked`,
  };
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
