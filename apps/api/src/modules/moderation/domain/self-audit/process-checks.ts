import { aboutTender, type AuditCheck } from './audit-check.ts';

/** Checks of the set-up, the bids and the record: they hold, or not, long before a score is final. */
export const PROCESS_CHECKS: readonly AuditCheck[] = [
  {
    id: 'R-005',
    title: 'Every question weighs what was published',
    points: ({ weights }) =>
      weights
        .filter(({ agrees }) => !agrees)
        .map(({ title, published, effective }) =>
          aboutTender(`${title} weighs ${effective}%, published is ${published ?? 'nothing'}%.`),
        ),
  },
  {
    id: 'R-006',
    title: 'No unpublished aid can change a score',
    points: ({ aids }) =>
      aids
        .filter(({ published, affectsScore, overridden }) => affectsScore && !published && !overridden)
        .map(({ title }) => aboutTender(`"${title}" can change a score and is not published.`)),
  },
  {
    id: 'R-011',
    title: 'Everybody who scored has declared their interests for the list of bidders as it stands',
    points: ({ undeclared }) =>
      undeclared.map((name) => aboutTender(`${name} has not declared for the list of bidders as it stands.`)),
  },
  {
    id: 'R-016',
    title: 'Of everybody who scored it is on record how they were trained',
    points: ({ untrained }) =>
      untrained === 'not-asked' || untrained === null
        ? untrained
        : untrained.map((name) => aboutTender(`Nothing is on record about the training of ${name}.`)),
  },
  {
    id: 'R-019',
    title: 'Two people opened the responses, after the deadline',
    points: ({ opening }) => opening?.map(aboutTender) ?? null,
  },
  {
    id: 'R-022',
    title: 'Hidden content in a bid was looked at by a person',
    points: ({ unseenHidden }) => unseenHidden.map(({ bidder, says }) => aboutTender(`${bidder}: ${says}`)),
  },
  {
    id: 'R-024',
    title: 'Nobody was excluded without a person, a reason and a clause',
    points: ({ findings }) =>
      findings
        .filter(
          ({ excludes, decidedBy, reason, clause }) =>
            excludes && (decidedBy === null || reason.trim() === '' || clause.trim() === ''),
        )
        .map(({ bidder, says }) => aboutTender(`${bidder}: excluded without a named decision under a clause. ${says}`)),
  },
  {
    id: 'R-025',
    title: 'Every threshold was assessed, and nobody passed one they miss unless two people let them, with a reason',
    points: ({ missed, unassessed }) => [
      ...missed
        .filter(
          ({ approvedBy, askedBy, reason }) => approvedBy === null || approvedBy === askedBy || reason.trim() === '',
        )
        .map(({ bidder, threshold, stated }) =>
          aboutTender(
            `${bidder} misses "${threshold}" with ${stated} and is still in. No two people have let it pass.`,
          ),
        ),
      ...unassessed.map(({ bidder, threshold }) =>
        aboutTender(`${bidder}: nobody has recorded whether it meets "${threshold}".`),
      ),
    ],
  },
  {
    id: 'R-027',
    title: 'Obvious errors were asked about before they counted against a bidder',
    points: ({ findings }) =>
      findings
        .filter(({ excludes, clarification }) => excludes && clarification.trim() === '')
        .map(({ bidder, says }) => aboutTender(`${bidder}: nobody asked, and nothing says why not. ${says}`)),
  },
  {
    id: 'R-040',
    title: 'Every saved version of every score and record is there, as it was written',
    points: ({ brokenVersions }) => brokenVersions.map((broken) => ({ ...broken })),
  },
  {
    id: 'R-045',
    title: 'Every quote of an indicative result is words of the visible text',
    points: ({ misquoted }) =>
      misquoted.map(({ bidder, quote }) =>
        aboutTender(`${bidder}: the indicative result quotes "${quote}", which no reader sees.`),
      ),
  },
  {
    id: 'R-085',
    title: 'The record is whole: no event was changed or taken out',
    points: ({ brokenEvent }) =>
      brokenEvent === null ? [] : [aboutTender(`The record breaks at event ${String(brokenEvent)}.`)],
  },
];
