import type { FrameworkComparisonView, FrameworkPack } from '@evenhand/shared/contracts';

type Row = FrameworkComparisonView['rows'][number];

/** What differs between two packs: facts about the packs, themes, measures with their words, and shares of missions. */
export function comparePacks(one: FrameworkPack, other: FrameworkPack): FrameworkComparisonView {
  const rows = compareTexts(textsOf(one), textsOf(other));
  return { one: nameOf(one), other: nameOf(other), rows };
}

function nameOf({ id, title, edition }: FrameworkPack) {
  return { id, title, edition };
}

function textsOf(pack: FrameworkPack): ReadonlyMap<string, string> {
  return new Map([
    ['Edition', pack.edition],
    ['Publisher', pack.publisher],
    ['Licence', pack.licence],
    ['Applies from', pack.appliesFrom ?? 'no date'],
    ['Applies until', pack.appliesUntil ?? 'no date'],
    ...pack.themes.map(({ id, name }) => [`Theme ${id}`, name] as const),
    ...pack.measures.map(({ code, theme, title, pledge, slots }) => {
      const unit = slots[0]?.unit === undefined ? '' : ` Unit: ${slots[0].unit}.`;
      return [`Measure ${code}`, `${title}. Theme ${theme}. ${pledge}${unit}`] as const;
    }),
    ...Object.entries(pack.missionMapping?.shares ?? {}).map(([theme, shares]) => {
      const words = Object.entries(shares).map(([mission, share]) => `${mission} ${share}`);
      return [`Missions of theme ${theme}`, words.join(', ')] as const;
    }),
  ]);
}

function compareTexts(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): Row[] {
  const everything = [...new Set([...one.keys(), ...other.keys()])];
  return everything.flatMap((what): Row[] => {
    const inOne = one.get(what) ?? null;
    const inOther = other.get(what) ?? null;
    if (inOne === inOther) return [];
    const kind = inOne === null ? 'only-in-other' : inOther === null ? 'only-in-one' : 'different';
    return [{ what, kind, inOne, inOther }];
  });
}
