import { tenderSchema } from '@evenhand/shared/contracts';
import { aTender } from '../../../test/setup/tenders.ts';
import { tenderView } from './tender.view.ts';

test('weightings of missions are shown with the places of the tender', () => {
  const third = { weightPercent: '33.3333333333', missions: { M1: '0.3333333333', M2: '0.6666666667' } };
  const criteria = aTender()
    .criteria.slice(0, 1)
    .map((criterion) => ({ ...criterion, ...third }));
  const definition = tenderSchema.parse(aTender({ criteria, rounding: { places: 1, mode: 'down', at: 'total' } }));
  const tender = {
    id: '0',
    phase: 'published' as const,
    reference: 'GM-1',
    title: 'T',
    authority: 'A',
    publishedSetHash: '0',
    definition,
    publishedVersion: 1,
    deadline: null,
    ended: null,
    ownFramework: null,
  };
  const view = tenderView(tender, { extensions: [], maxFileBytes: 1, maxFiles: 1 });
  expect(view.missions?.weights.map(({ weightPercent }) => weightPercent)).toEqual(['33.3', '66.6']);
  expect(view.criteria[0]?.weightPercent).toBe('33.3333333333');
});
