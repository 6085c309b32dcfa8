import { frameworkPack } from '@evenhand/scoring';
import { missionsServed } from './missions-served.ts';

const WCC = frameworkPack('wcc-2025');

test('a theme serves the missions of its published criterion, else those that the framework maps, else none', () => {
  const criterion = { id: 'Q1', title: 'Community', question: 'What?', weightPercent: '100', theme: 'CD' };
  const mapped = missionsServed('CD', { criteria: [] }, WCC);
  expect(mapped).toHaveLength(2);
  expect(missionsServed('CD', { criteria: [criterion] }, WCC)).toEqual(mapped);
  const own = { ...criterion, missions: { M1: '1' } };
  expect(missionsServed('CD', { criteria: [own] }, WCC)).toEqual(['Kickstart economic growth']);
  expect(missionsServed('none', { criteria: [] }, WCC)).toEqual([]);
  expect(missionsServed(null, { criteria: [own] }, WCC)).toEqual([]);
  expect(missionsServed('CD', { criteria: [] }, null)).toEqual([]);
});
