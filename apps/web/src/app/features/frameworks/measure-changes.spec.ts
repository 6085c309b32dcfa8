import type { FrameworkDraft } from '@evenhand/shared/contracts';
import { measureIn, withMeasure, withoutMeasure } from './measure-changes.ts';

const measure = (code: string, title = code) => ({
  code,
  theme: 'JOBS',
  title,
  pledge: '',
  unit: 'person',
  measurement: '',
  indicator: '',
});
const value = (code: string, pounds: string) => ({ code, unit: 'person', pounds, firstYearOnly: false });
const DRAFT: FrameworkDraft = {
  title: 'Ours',
  publisher: 'County',
  edition: '2027',
  licence: 'Open',
  sourceTitle: 'Minutes',
  sourceAddress: '',
  appliesFrom: null,
  appliesUntil: null,
  themes: [{ id: 'JOBS', name: 'Jobs' }],
  measures: [measure('A1'), measure('A2')],
  unitValues: [value('A1', '10')],
};

test('a new measure comes last, and its unit value comes with it', () => {
  const { measures, unitValues } = withMeasure(DRAFT, {
    measure: measure('A3'),
    pounds: ' 16.93 ',
    firstYearOnly: true,
  });
  expect(measures.map(({ code }) => code)).toEqual(['A1', 'A2', 'A3']);
  expect(unitValues).toEqual([value('A1', '10'), { ...value('A3', '16.93'), firstYearOnly: true }]);
});

test('a changed measure keeps its place, and a value that was emptied is gone', () => {
  const { measures, unitValues } = withMeasure(DRAFT, {
    measure: measure('A1', 'New'),
    pounds: '',
    firstYearOnly: false,
  });
  expect(measures.map(({ title }) => title)).toEqual(['New', 'A2']);
  expect(unitValues).toEqual([]);
});

test('a removed measure takes its unit value along', () => {
  const { measures, unitValues } = withoutMeasure(DRAFT, 'A1');
  expect(measures.map(({ code }) => code)).toEqual(['A2']);
  expect(unitValues).toEqual([]);
});

test('a removed measure can be put back with its unit value', () => {
  const removed = measureIn(DRAFT, 'A2');
  expect(removed).not.toBeNull();
  const back = removed && withMeasure(withoutMeasure(DRAFT, 'A2'), removed);
  expect(back).toEqual(DRAFT);
  expect(measureIn(DRAFT, 'A1')).toEqual({ measure: measure('A1'), pounds: '10', firstYearOnly: false });
  expect(measureIn(DRAFT, 'A9')).toBeNull();
});
