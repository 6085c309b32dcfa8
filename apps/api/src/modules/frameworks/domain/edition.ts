import { importFrameworkPack } from '@evenhand/scoring';
import type { FrameworkDraft, FrameworkPack, Measure } from '@evenhand/shared/contracts';

/** The one source that a draft names for all of its content. */
const OWN_SOURCE = 'own';

/** A short name for addresses and tender files, made of a title: "Our measures, 2027" becomes "our-measures-2027". */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return slug === '' ? 'framework' : slug;
}

/** What a tender names an edition by. */
export function editionId(slug: string, version: number): string {
  return `${slug}-v${String(version)}`;
}

/**
 * The pack of an edited draft. Measures that stand in `base` with the same words keep what helps the matcher to accept
 * them; others are suggested only, until somebody gives them words to look for. Missions stay as far as their themes do.
 * What was taken out of the draft and is put back finds the same again in `origin`, the pack it was copied from.
 */
export function packOf(
  id: string,
  draft: FrameworkDraft,
  base: FrameworkPack | null,
  origin: FrameworkPack | null = base,
): FrameworkPack {
  const themes = draft.themes.map((theme) => ({ ...theme, source: OWN_SOURCE }));
  return {
    id,
    title: draft.title,
    publisher: draft.publisher,
    edition: draft.edition,
    licence: draft.licence,
    appliesFrom: draft.appliesFrom,
    appliesUntil: draft.appliesUntil,
    area: base?.area == null ? null : { ...base.area, source: OWN_SOURCE },
    themes,
    measures: draft.measures.map((measure) => measureOf(measure, [base, origin])),
    missions: (base?.missions ?? []).map((mission) => ({ ...mission, source: OWN_SOURCE })),
    missionMapping: mappingFor(themes, [base, origin]),
    sources: [
      {
        id: OWN_SOURCE,
        title: draft.sourceTitle,
        address: draft.sourceAddress.trim() === '' ? null : draft.sourceAddress,
        accessed: null,
        standing: 'reported',
      },
    ],
  };
}

/** The draft with which an editor begins who copies a pack. */
export function draftOf(pack: FrameworkPack, unitValues: FrameworkDraft['unitValues'] = []): FrameworkDraft {
  const [source] = pack.sources;
  return {
    title: pack.title,
    publisher: pack.publisher,
    edition: pack.edition,
    licence: pack.licence,
    sourceTitle: source?.title ?? '',
    sourceAddress: source?.address ?? '',
    appliesFrom: pack.appliesFrom,
    appliesUntil: pack.appliesUntil,
    themes: pack.themes.map(({ id, name }) => ({ id, name })),
    measures: pack.measures.map(({ code, theme, title, pledge, slots, measurement, indicator }) => ({
      code,
      theme,
      title,
      pledge,
      unit: slots[0]?.unit ?? '',
      measurement: measurement ?? '',
      indicator: indicator ?? '',
    })),
    unitValues: [...unitValues],
  };
}

/** What is wrong with a draft, in sentences; empty where it can be issued. */
export function draftFaults(id: string, draft: FrameworkDraft, base: FrameworkPack | null): readonly string[] {
  const codes = new Set(draft.measures.map(({ code }) => code));
  const stray = draft.unitValues
    .filter(({ code }) => !codes.has(code))
    .map(({ code }) => `There is a unit value for ${code}, but no such measure.`);
  return [...importFrameworkPack(packOf(id, draft, base)).problems, ...stray];
}

function measureOf(edited: FrameworkDraft['measures'][number], earlier: readonly (FrameworkPack | null)[]): Measure {
  const { code, theme, title, pledge, unit, measurement, indicator } = edited;
  const known = earlier.flatMap((pack) => pack?.measures.filter((measure) => measure.code === code) ?? []);
  const before = known.find((measure) => measure.title === title && measure.pledge === pledge) ?? known[0];
  const sameWords = before?.title === title && before.pledge === pledge;
  return {
    code,
    theme,
    title,
    pledge,
    slots: unit === '' ? [] : [before?.slots[0]?.unit === unit ? before.slots[0] : { unit, kind: 'count', says: unit }],
    measurement: measurement === '' ? null : measurement,
    indicator: indicator === '' ? null : indicator,
    anchors: sameWords ? before.anchors : [],
    exclusions: sameWords ? before.exclusions : [],
    examples: sameWords ? before.examples : [],
    source: OWN_SOURCE,
  };
}

function mappingFor(
  themes: readonly { id: string }[],
  earlier: readonly (FrameworkPack | null)[],
): FrameworkPack['missionMapping'] {
  const mappings = earlier.flatMap((pack) => pack?.missionMapping ?? []);
  const [mapping] = mappings;
  if (mapping === undefined) return null;
  const kept = themes.flatMap(({ id }) => {
    const shares = mappings.find((one) => one.shares[id] !== undefined)?.shares[id];
    return shares === undefined ? [] : [[id, shares] as const];
  });
  return kept.length === 0 ? null : { ...mapping, source: OWN_SOURCE, shares: Object.fromEntries(kept) };
}
