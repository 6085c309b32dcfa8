import { aBid, anAgreedTender, BOTH, depotCleaning, SEVERN } from '../depot-cleaning.ts';
import type { Scenario } from '../scenario.ts';

export const nda: Scenario = {
  name: 'nda',
  title: 'NDA',
  tells: 'A threshold is missed and fudged by one hand, and a note is taken out of the record.',
  fails: ['R-025', 'R-040', 'R-085'],
  async make(stage) {
    const { rehearsal, past, thresholds } = stage;
    const draft = await rehearsal.draft(depotCleaning('SCENARIO-NDA', 'NDA'), 2);
    const { lead } = draft.cast;
    const clause = 'Clause 4.2';
    await thresholds.add(lead, draft.tender.id, {
      clause,
      words: 'At least 4 trained supervisors',
      least: '4',
      consequence: 'A tender that does not meet it may be disregarded.',
    });
    const of = await rehearsal.open(
      draft,
      BOTH.map((bidder) => aBid(bidder)),
    );
    const { id } = of.tender;
    const [threshold] = await thresholds.views(lead, of.tender, false);
    const responseId = of.responses.get(SEVERN) ?? '';
    const stated = { responseId, stated: '2', evidence: 'Page 3 of the tender.' };
    await thresholds.state(lead, id, threshold?.id ?? '', stated);
    const override = { responseId, reason: 'Two is close enough.', clause };
    await thresholds.askOverride(lead, id, threshold?.id ?? '', override);
    await stage.refused(() => thresholds.approveOverride(lead, id, threshold?.id ?? '', responseId));
    const agreed = await anAgreedTender(rehearsal, of);
    const [first] = of.cast.evaluators;
    if (first !== undefined) await past.forget(of, first);
    return agreed.tender;
  },
};
