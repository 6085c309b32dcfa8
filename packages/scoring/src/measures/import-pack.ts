import { frameworkPackSchema } from '@evenhand/shared/contracts';
import type { FrameworkPack } from '@evenhand/shared/contracts';
import { Exact, plainText } from '../decimal/exact.ts';
import { unfindableWords } from './phrase-book.ts';

export type PackImport =
  | { readonly pack: FrameworkPack; readonly problems: readonly [] }
  | { readonly pack: null; readonly problems: readonly string[] };

/**
 * Reads a measure set that an authority wrote or is licensed to use (for example its own edition of the National TOMs).
 * `input` is parsed JSON. Each problem is a sentence that names the place to mend.
 */
export function importFrameworkPack(input: unknown): PackImport {
  const parsed = frameworkPackSchema.safeParse(input);
  if (!parsed.success) {
    return {
      pack: null,
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.') || 'The pack'}: ${issue.message}`),
    };
  }
  const problems = inconsistencies(parsed.data);
  return problems.length > 0 ? { pack: null, problems } : { pack: parsed.data, problems: [] };
}

/** What the shape alone cannot show: codes used twice, names that lead nowhere, shares that do not sum to one. */
function inconsistencies(pack: FrameworkPack): string[] {
  const themes = new Set(pack.themes.map((theme) => theme.id));
  const missions = new Set(pack.missions.map((mission) => mission.id));
  const problems = [
    ...repeated(
      'theme',
      pack.themes.map((theme) => theme.id),
    ),
    ...repeated(
      'measure',
      pack.measures.map((measure) => measure.code),
    ),
    ...repeated(
      'mission',
      pack.missions.map((mission) => mission.id),
    ),
    ...repeated(
      'source',
      pack.sources.map((source) => source.id),
    ),
    ...unknownSources(pack),
  ];
  for (const measure of pack.measures) {
    if (!themes.has(measure.theme))
      problems.push(`Measure ${measure.code} names the theme ${measure.theme}, which the pack lacks.`);
    for (const phrase of [...measure.anchors, ...(measure.hints ?? []), ...measure.exclusions])
      for (const word of unfindableWords(phrase))
        problems.push(`Measure ${measure.code}: no text can hold "${word}" of the phrase "${phrase}"; write it apart.`);
  }
  for (const [theme, shares] of Object.entries(pack.missionMapping?.shares ?? {})) {
    if (!themes.has(theme)) problems.push(`The mission mapping names the theme ${theme}, which the pack lacks.`);
    for (const mission of Object.keys(shares)) {
      if (!missions.has(mission))
        problems.push(`Theme ${theme} is mapped to the mission ${mission}, which the pack lacks.`);
    }
    const sum = Object.values(shares).reduce((total, share) => total.plus(share), new Exact(0));
    if (!sum.equals(1)) problems.push(`The mission shares of theme ${theme} sum to ${plainText(sum)}, not to 1.`);
  }
  return problems;
}

function unknownSources(pack: FrameworkPack): string[] {
  const known = new Set(pack.sources.map((source) => source.id));
  const named: readonly (readonly [string, string])[] = [
    ...pack.themes.map((theme) => [`Theme ${theme.id}`, theme.source] as const),
    ...pack.measures.map((measure) => [`Measure ${measure.code}`, measure.source] as const),
    ...pack.missions.map((mission) => [`Mission ${mission.id}`, mission.source] as const),
    ...(pack.area === null ? [] : [['The area', pack.area.source] as const]),
    ...(pack.missionMapping === null ? [] : [['The mission mapping', pack.missionMapping.source] as const]),
  ];
  return named
    .filter(([, source]) => !known.has(source))
    .map(([what, source]) => `${what} names the source ${source}, which the pack lacks.`);
}

function repeated(what: string, ids: readonly string[]): string[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => `The ${what} ${id} stands in the pack twice.`);
}
