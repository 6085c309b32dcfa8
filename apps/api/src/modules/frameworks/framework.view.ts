import type { FrameworkDetailView, FrameworkPack } from '@evenhand/shared/contracts';
import { draftOf } from './domain/edition.ts';
import type { FrameworkEdition } from './framework-edition.repository.ts';

/** A pack that the product brings. */
export function shippedView(pack: FrameworkPack): FrameworkDetailView {
  return { ...packView(pack), slug: pack.id, version: 1, state: 'shipped', madeFrom: null, unitValues: [] };
}

/** A version of a pack of the authority's own. */
export function editionView({
  pack,
  slug,
  version,
  state,
  madeFrom,
  unitValues,
}: FrameworkEdition): FrameworkDetailView {
  return { ...packView(pack), slug, version, state, madeFrom, unitValues: [...unitValues] };
}

function packView(pack: FrameworkPack) {
  const {
    title,
    publisher,
    edition,
    licence,
    sourceTitle,
    sourceAddress,
    appliesFrom,
    appliesUntil,
    themes,
    measures,
  } = draftOf(pack);
  const sourceOf = new Map(pack.sources.map((source) => [source.id, `${source.title} (${source.standing})`]));
  return {
    id: pack.id,
    title,
    publisher,
    edition,
    licence,
    sourceTitle,
    sourceAddress,
    appliesFrom,
    appliesUntil,
    themes,
    measures: measures.map((measure, at) => {
      const source = pack.measures[at]?.source ?? '';
      return { ...measure, source: sourceOf.get(source) ?? source };
    }),
    missions: pack.missions.map(({ id, name }) => ({ id, name })),
    shares: pack.missionMapping?.shares ?? {},
    sources: pack.sources.map(({ id, title: of, address, standing }) => ({ id, title: of, address, standing })),
  };
}
