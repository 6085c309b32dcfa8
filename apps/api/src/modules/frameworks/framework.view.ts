import type { FrameworkDetailView, FrameworkPack } from '@evenhand/shared/contracts';
import { draftOf } from './domain/edition.ts';
import type { FrameworkEdition } from './framework-edition.repository.ts';

const NEVER_SAVED = { revision: 0, saved: null };

/** A pack that the product brings. */
export function shippedView(pack: FrameworkPack): FrameworkDetailView {
  return {
    ...packView(pack),
    slug: pack.id,
    version: 1,
    state: 'shipped',
    madeFrom: null,
    ...NEVER_SAVED,
    unitValues: [],
  };
}

/** A version of a pack of the authority's own, with the name of who saved it last. */
export function editionView(edition: FrameworkEdition, names: ReadonlyMap<string, string>): FrameworkDetailView {
  const { pack, slug, version, state, madeFrom, revision, changedBy, changedAt, unitValues } = edition;
  const saved = { by: names.get(changedBy) ?? changedBy, at: changedAt.toISOString() };
  return { ...packView(pack), slug, version, state, madeFrom, revision, saved, unitValues: [...unitValues] };
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
