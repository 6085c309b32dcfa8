import { tenderSchema } from '@evenhand/shared/contracts';
import { aTender } from '../../../../test/setup/tenders.ts';
import { rulesOf, withRules } from './draft-pages.ts';

test('saving the rules as they are shown keeps every rule of an imported tender', () => {
  const rules = {
    ...aTender().rules,
    absence: 'quorum-decides' as const,
    quorum: 3,
    namesHiddenFirst: false,
    highlights: 'never' as const,
    shortList: ['WCC1'],
    spreadTrigger: '2',
  };
  const draft = tenderSchema.parse(aTender({ rules }));
  const saved = withRules(draft, { ...rulesOf(draft), revision: 1 });
  expect(saved.rules).toMatchObject(rules);
  expect(
    withRules(draft, { ...rulesOf(draft), revision: 1, spreadTrigger: null }).rules?.spreadTrigger,
  ).toBeUndefined();
});
