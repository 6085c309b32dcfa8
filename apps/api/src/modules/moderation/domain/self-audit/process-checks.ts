import { aboutTender, type AuditCheck } from './audit-check.ts';

/** Checks of the set-up, the bids and the record. */
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
    id: 'R-022',
    title: 'Hidden content in a bid was looked at by a person',
    points: ({ unseenHidden }) => unseenHidden?.map(({ bidder, says }) => aboutTender(`${bidder}: ${says}`)) ?? null,
  },
  {
    id: 'R-024',
    title: 'Nobody was excluded without a person, a reason and a clause',
    points: ({ findings }) =>
      findings
        ?.filter(
          ({ excludes, decidedBy, reason, clause }) =>
            excludes && (decidedBy === null || reason === '' || clause === ''),
        )
        .map(({ bidder, says }) =>
          aboutTender(`${bidder}: excluded without a named decision under a clause. ${says}`),
        ) ?? null,
  },
  {
    id: 'R-025',
    title: 'No pass mark was set aside by one person alone',
    points: ({ overrides }) =>
      overrides
        ?.filter(
          ({ approvedBy, askedBy, reason }) => approvedBy === null || approvedBy === askedBy || reason.trim() === '',
        )
        .map(({ bidder, criterionId }) =>
          aboutTender(`${bidder}, ${criterionId}: the pass mark was set aside without a second person and a reason.`),
        ) ?? null,
  },
  {
    id: 'R-027',
    title: 'Obvious errors were asked about before they counted against a bidder',
    points: ({ findings }) =>
      findings
        ?.filter(({ excludes, clarification }) => excludes && clarification.trim() === '')
        .map(({ bidder, says }) => aboutTender(`${bidder}: nobody asked, and nothing says why not. ${says}`)) ?? null,
  },
  {
    id: 'R-085',
    title: 'The record is whole: no event was changed or taken out',
    points: ({ brokenEvent }) =>
      brokenEvent === null ? [] : [aboutTender(`The record breaks at event ${String(brokenEvent)}.`)],
  },
  {
    id: 'R-077',
    title: 'Every sentence of a summary stands on the record',
    points: ({ orphanSentences }) =>
      orphanSentences?.map(({ bidder, words }) => aboutTender(`${bidder}: nothing in the record says "${words}"`)) ??
      null,
  },
];
