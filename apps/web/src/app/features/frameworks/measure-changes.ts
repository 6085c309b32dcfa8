import type { FrameworkDraft } from '@evenhand/shared/contracts';

/** A measure as it was edited, with what one unit is worth; no pounds where the table gives none. */
export interface EditedMeasure {
  readonly measure: FrameworkDraft['measures'][number];
  readonly pounds: string;
  readonly firstYearOnly: boolean;
}

/** The draft with this measure in the place of the one with its code, or at the end; its unit value goes with it. */
export function withMeasure(draft: FrameworkDraft, { measure, pounds, firstYearOnly }: EditedMeasure): FrameworkDraft {
  const { code, unit } = measure;
  const stands = draft.measures.some((one) => one.code === code);
  const others = draft.unitValues.filter((value) => value.code !== code);
  return {
    ...draft,
    measures: stands ? draft.measures.map((one) => (one.code === code ? measure : one)) : [...draft.measures, measure],
    unitValues: pounds.trim() === '' ? others : [...others, { code, unit, pounds: pounds.trim(), firstYearOnly }],
  };
}

/** What a draft says of the measure of this code; null where it has none. */
export function measureIn(draft: FrameworkDraft, code: string): EditedMeasure | null {
  const measure = draft.measures.find((one) => one.code === code);
  const value = draft.unitValues.find((one) => one.code === code);
  if (measure === undefined) return null;
  return { measure, pounds: value?.pounds ?? '', firstYearOnly: value?.firstYearOnly ?? false };
}

/** The draft without the measure of this code and without what a unit of it is worth. */
export function withoutMeasure(draft: FrameworkDraft, gone: string): FrameworkDraft {
  return {
    ...draft,
    measures: draft.measures.filter(({ code }) => code !== gone),
    unitValues: draft.unitValues.filter(({ code }) => code !== gone),
  };
}
