import { tenderSchema } from '@evenhand/shared/contracts';
import { aTender } from '../../../../test/setup/tenders.ts';
import { rulesOf, withRules } from './draft-pages.ts';
import { methodologyStatement } from './methodology-statement.ts';

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

test('from which share of moved items at the indicative band the chair is warned: half, unless the tender says another', () => {
  const machineUse = { mode: 'after-lock' as const, decision: 'Page 4' };
  const draft = tenderSchema.parse(aTender({ machineUse }));
  const page = { ...rulesOf(draft), revision: 1 };
  expect(page.machineUse.convergenceLimit).toBe('0.5');
  const set = withRules(draft, { ...page, machineUse: { ...machineUse, convergenceLimit: '0.3' } });
  expect(rulesOf(set).machineUse.convergenceLimit).toBe('0.3');
  expect(rulesOf(withRules(set, { ...page, machineUse })).machineUse.convergenceLimit).toBe('0.3');
  expect(methodologyStatement(set, null)).toContain('more than 0.3 of the items');
  expect(methodologyStatement(draft, null)).not.toContain('is warned');
});
