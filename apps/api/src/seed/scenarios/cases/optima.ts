import { anAgreedTender, aTenderInScoring, depotCleaning, SEVERN } from '../depot-cleaning.ts';
import type { Scenario } from '../scenario.ts';

export const optima: Scenario = {
  name: 'optima',
  title: 'Optima',
  tells: 'Three of 133 cells are wrong, and the bid is disregarded without a clause, a reason or a question.',
  fails: ['R-024', 'R-027'],
  async make(stage) {
    const { rehearsal, past, findings } = stage;
    const of = await aTenderInScoring(rehearsal, depotCleaning('SCENARIO-OPTIMA', 'Optima'));
    const { tender, cast, responses } = of;
    await findings.raise(cast.lead, tender.id, {
      responseId: responses.get(SEVERN) ?? '',
      kind: 'cells',
      evidence: '3 of 133 cells of the schedule are wrong.',
      clause: 'Clause 7.1',
      consequence: 'A tender with a wrong schedule may be disregarded.',
      wrong: 3,
      of: 133,
    });
    const wrong = (await findings.views(tender.id)).find(({ kind }) => kind === 'cells');
    const nothing = { proportionality: '', clause: '', clarified: false, whyNotClarified: '' };
    const disregard = { outcome: 'disregarded' as const, ...nothing };
    await stage.refused(() => findings.decide(cast.lead, tender.id, wrong?.id ?? '', disregard));
    const agreed = await anAgreedTender(rehearsal, of);
    await past.disregard(of, wrong?.id ?? '');
    return agreed.tender;
  },
};
