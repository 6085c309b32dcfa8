import { frameworkPack } from '@evenhand/scoring';
import { missionsServed } from './missions-served.ts';

const WCC = frameworkPack('wcc-2025');
const criterion = { id: 'Q1', title: 'Community', question: 'What?', weightPercent: '50', theme: 'CD' };

test('a theme serves the missions that its criteria name in the tender, all of them together', () => {
  const criteria = [
    { ...criterion, missions: { M3: '1' } },
    { ...criterion, id: 'Q2', missions: { M1: '0.5', M3: '0.5' } },
    { ...criterion, id: 'Q3', theme: 'DI', missions: { M2: '1' } },
  ];
  const nameOf = (id: string) => WCC?.missions.find((mission) => mission.id === id)?.name;
  expect(missionsServed('CD', { criteria }, WCC)).toEqual([nameOf('M1'), nameOf('M3')]);
  expect(missionsServed('CD', { criteria }, null)).toEqual(['M1', 'M3']);
});

test('a mission without a share is not served, and the shares that a framework suggests are none of the tender', () => {
  expect(missionsServed('CD', { criteria: [{ ...criterion, missions: { M1: '0', M2: '1' } }] }, null)).toEqual(['M2']);
  expect(missionsServed('CD', { criteria: [criterion] }, WCC)).toEqual([]);
  expect(missionsServed('CD', { criteria: [] }, WCC)).toEqual([]);
  expect(missionsServed(null, { criteria: [{ ...criterion, missions: { M1: '1' } }] }, WCC)).toEqual([]);
});
