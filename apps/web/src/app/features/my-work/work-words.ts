import type { MeView, RecentChangesView } from '@evenhand/shared/contracts';
import { dateOf, day } from '../../ui/figures.ts';

type OwnTender = Pick<MeView['tenders'][number], 'phase' | 'ended' | 'roles' | 'actions' | 'due'>;

/** What somebody else did, as the end of a sentence that begins with the title of the tender. */
export const CHANGE_WORDS: Readonly<Record<RecentChangesView['changes'][number]['kind'], string>> = {
  'tender.moved': $localize`it moved to another phase`,
  'tender.ended': $localize`it ended without an award`,
  'tender.end-taken-back': $localize`its end without an award was taken back, and it goes on`,
  'set.locked': $localize`a version of its published set was locked`,
  'bidders.changed': $localize`its list of bidders was changed`,
  'role.given': $localize`you were given a part in it`,
  'question.assigned': $localize`questions were assigned to you`,
  'evaluation.reopened': $localize`a score of yours was sent back to you`,
};

/**
 * By when a person has to do something in a tender, with what it is; empty where no day concerns them now. `today` is an
 * ISO date. Who has submitted every score is told the same as who has not, so the words are true of both.
 */
export function dueInWords(
  { phase, ended = null, roles, actions, due }: OwnTender,
  today = dateOf(new Date()),
): string {
  if (ended !== null) return '';
  if (phase === 'scoring' && actions.includes('score.read-own'))
    return dayInWords($localize`Your scores`, due.scoring, today, $localize`A score that is not submitted is late.`);
  const moderates = phase === 'scoring' || phase === 'moderation';
  return moderates && roles.includes('chair')
    ? dayInWords($localize`Moderation`, due.moderation, today, $localize`That day has passed.`)
    : '';
}

function dayInWords(what: string, date: string | null, today: string, passed: string): string {
  if (date === null) return '';
  return date < today ? `${what}: ${day(date)}. ${passed}` : `${what}: ${day(date)}`;
}
