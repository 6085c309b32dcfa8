import { sameMark } from '@evenhand/scoring';
import { FEWEST_EVALUATORS } from '@evenhand/shared/domain';
import { isAgreementOnly } from '@evenhand/shared/lints';
import { aboutItems, aboutTender, type AuditCheck } from './audit-check.ts';
import type { AuditedItem } from './audit-facts.ts';

const lacks = ({ missing }: AuditedItem, ...kinds: readonly string[]): boolean =>
  missing.some((step) => kinds.includes(step.split('/', 1)[0] ?? step));

/** Checks of what the panel recorded. An item without any record fails R-058; nothing in it can be settled or confirmed. */
export const PANEL_CHECKS: readonly AuditCheck[] = [
  {
    id: 'R-013',
    title: 'Nobody with an interest that was not let pass had a vote on a score',
    points: (facts) =>
      aboutItems(facts, ({ recusedVotes }) => recusedVotes.map((name) => `${name} had a vote and takes no part.`)),
  },
  {
    id: 'R-056',
    title: 'Every final score is the panel’s decision, not a figure worked out from scores',
    points: (facts) =>
      aboutItems(facts, ({ agreedMark, consensus }) =>
        agreedMark !== null && (consensus.mark === null || !sameMark(consensus.mark, agreedMark))
          ? 'its final mark stands in no record of the panel.'
          : null,
      ),
  },
  {
    id: 'R-057',
    title: 'Scores were agreed in a session with the published quorum, begun and ended',
    points: (facts) => {
      const short = aboutItems(facts, ({ votes }) =>
        votes === null || votes.agreed >= votes.needed
          ? null
          : `agreed by ${String(votes.agreed)}, and ${String(votes.needed)} had to be there.`,
      );
      const real = facts.sessions.filter(({ present }) => present.length >= FEWEST_EVALUATORS);
      if (real.length === 0) return [aboutTender('There was no session with at least two people.'), ...short];
      return real.every(({ ended }) => ended) ? short : [aboutTender('A session was not ended.'), ...short];
    },
  },
  {
    id: 'R-058',
    title: 'Every item was taken through moderation, each sub-criterion of it',
    points: (facts) =>
      aboutItems(facts, (item) =>
        lacks(item, 'seen', 'reason', 'evidence') ? 'a sub-criterion was not gone through by the panel.' : null,
      ),
  },
  {
    id: 'R-061',
    title: 'Every mark that moved has its point and words of the bid',
    points: (facts) =>
      aboutItems(facts, ({ consensus }) =>
        consensus.moves.some(
          ({ point, cited, sentBack }) =>
            !sentBack && (cited.length === 0 || point.trim() === '' || isAgreementOnly(point)),
        )
          ? 'a mark moved without a point about the bid or without its words.'
          : null,
      ),
  },
  {
    id: 'R-062',
    title: 'Where others followed one person, somebody else read the words again',
    points: (facts) =>
      aboutItems(facts, (item) =>
        lacks(item, 'checked-by', 'checked-words')
          ? 'others came to what one person held first, and nobody read the words again.'
          : null,
      ),
  },
  {
    id: 'R-063',
    title: 'Every earlier finding is settled',
    points: (facts) =>
      aboutItems(facts, (item) =>
        item.recorded && lacks(item, 'standing', 'because') ? 'a finding is not settled.' : null,
      ),
  },
  {
    id: 'R-065',
    title: 'Every voting member confirmed the final record',
    points: (facts) =>
      aboutItems(facts, ({ recorded, unconfirmed }) =>
        !recorded || unconfirmed.length === 0 ? null : `not confirmed by ${unconfirmed.join(', ')}.`,
      ),
  },
  {
    id: 'R-067',
    title: 'The same words and the same silence were treated alike',
    points: ({ unequal }) => unequal.map(({ says, items: [itemId] }) => ({ says, itemId })),
  },
  {
    id: 'R-068',
    title: 'The first place does not rest on one mark',
    points: ({ decisive }) => decisive.map(({ says, itemId }) => ({ says, itemId })),
  },
  {
    id: 'R-069',
    title: 'No mark was changed after totals and order could be seen',
    points: (facts) =>
      aboutItems(facts, ({ id }) =>
        facts.corrected
          .filter(({ itemId }) => itemId === id)
          .map(({ before, now }) => `${before} when it was first signed off, corrected to ${now} after that.`),
      ),
  },
];
