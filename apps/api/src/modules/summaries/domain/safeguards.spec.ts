import { safeguards } from './safeguards.ts';

test('a sole trader is told of the safeguards where the machine had a part, and nobody else is', () => {
  const [section] = safeguards({ machineUse: 'after-lock' }, { soleTrader: true });
  const words = section?.sentences.map(({ text }) => text).join(' ') ?? '';
  expect(words).toMatch(/have a person look at the decision again, and contest it/);
  expect(words).not.toMatch(/Article 22/i);
  expect(section?.sentences.every(({ record }) => record?.kind === 'machine-use')).toBe(true);
  expect(safeguards({ machineUse: 'off' }, { soleTrader: true })).toEqual([]);
  expect(safeguards({ machineUse: 'after-lock' }, { soleTrader: false })).toEqual([]);
});
