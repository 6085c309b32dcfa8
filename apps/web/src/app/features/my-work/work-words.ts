import type { MeView, RecentChangesView } from '@evenhand/shared/contracts';
import { day } from '../../ui/figures.ts';

type OwnTender = Pick<MeView['tenders'][number], 'phase' | 'roles' | 'actions' | 'due'>;

/** What somebody else did, as the end of a sentence that begins with the title of the tender. */
export const CHANGE_WORDS: Readonly<Record<RecentChangesView['changes'][number]['kind'], string>> = {
  'tender.moved': 'it went on to another phase',
  'set.locked': 'a version of its published set was locked',
  'bidders.changed': 'its list of bidders was changed',
  'role.given': 'you were given a part in it',
  'question.assigned': 'questions were assigned to you',
  'evaluation.reopened': 'a score of yours was sent back to you',
};

/**
 * By when a person has to do something in a tender, with what it is; empty where no day concerns them now. `today` is an
 * ISO date.
 */
export function dueInWords(
  { phase, roles, actions, due }: OwnTender,
  today = new Date().toISOString().slice(0, 10),
): string {
  if (phase === 'scoring' && actions.includes('score.read-own')) return dayInWords('Your scores', due.scoring, today);
  const moderates = phase === 'scoring' || phase === 'moderation';
  return moderates && roles.includes('chair') ? dayInWords('Moderation', due.moderation, today) : '';
}

function dayInWords(what: string, date: string | null, today: string): string {
  if (date === null) return '';
  return date < today ? `${what}: ${day(date)}. That day has passed.` : `${what}: ${day(date)}`;
}
