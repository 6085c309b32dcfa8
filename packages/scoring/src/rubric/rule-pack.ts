import type { ScaleBand } from '@evenhand/shared/contracts';
import { Exact } from '../decimal/exact.ts';
import { COMMITMENT_SCALE } from './commitment-scale.ts';
import { needsUpTo, rungFor } from './default-ladder.ts';
import { needsOfDescriptor } from './descriptor-needs.ts';
import type { BandRule, CommitmentDetail, Need, RulePack } from './need.ts';

/** Packs written for scales that are published in these very words. */
const WRITTEN_PACKS: readonly RulePack[] = [COMMITMENT_SCALE];

/**
 * The rules for a published scale: the pack written for exactly these descriptors; else rules derived from the
 * tender's own descriptors; where a descriptor says nothing that can be looked for, the default ladder at the band's
 * place on the scale. Never chosen by label: scales share labels for different marks. Bands may come in any order.
 */
export function rulePackFor(bands: readonly ScaleBand[]): RulePack {
  const ascending = bands.toSorted((a, b) => new Exact(a.mark).comparedTo(b.mark));
  const written = WRITTEN_PACKS.find((pack) => isWrittenFor(pack, ascending));
  if (written !== undefined) {
    return { ...written, bands: written.bands.map((rule, i) => ({ ...rule, mark: ascending[i]?.mark ?? rule.mark })) };
  }
  return { id: 'derived', title: 'Rules derived from the published descriptors', bands: derivedRules(ascending) };
}

function isWrittenFor(pack: RulePack, bands: readonly ScaleBand[]): boolean {
  return (
    pack.bands.length === bands.length &&
    pack.bands.every((rule, i) => words(rule.implements) === words(bands[i]?.descriptor ?? ''))
  );
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function derivedRules(bands: readonly ScaleBand[]): BandRule[] {
  const asked = new Set<string>();
  let details: readonly CommitmentDetail[] = [];
  return bands.map((band, place): BandRule => {
    const { mark } = band;
    const id = `derived.${mark}`;
    const published = band.descriptor.trim() === '' ? band.label : band.descriptor;
    if (place === 0) return { id, mark, needs: { all: [] }, implements: published, from: 'place-on-scale' };
    const described = needsOfDescriptor(band.descriptor);
    const own = described === null ? null : withDetails(described, details);
    if (own !== null) details = [...new Set([...details, ...detailsIn(own)])];
    if (own !== null && addsTo(asked, own)) return { id, mark, needs: own, implements: published, from: 'descriptor' };
    const byPlace = needsUpTo(rungFor(place, bands.length));
    addsTo(asked, byPlace);
    return { id, mark, needs: byPlace, implements: published, from: 'place-on-scale' };
  });
}

/** Whether a band asks for anything that the bands below it did not; what it asks is remembered. */
function addsTo(asked: Set<string>, need: Need): boolean {
  let adds = false;
  for (const leaf of leavesOf(need)) {
    const key = JSON.stringify(leaf);
    adds ||= !asked.has(key);
    asked.add(key);
  }
  return adds;
}

/** "Two or more such commitments": what a lower band asks of a commitment, a higher band asks of each. */
function withDetails(need: Need, details: readonly CommitmentDetail[]): Need {
  if ('all' in need) return { all: need.all.map((part) => withDetails(part, details)) };
  if ('any' in need || need.find !== 'commitment') return need;
  const both = [...new Set([...details, ...(need.with ?? [])])];
  return both.length === 0 ? need : { ...need, with: both };
}

function detailsIn(need: Need): readonly CommitmentDetail[] {
  return leavesOf(need).flatMap((leaf) => ('find' in leaf ? (leaf.with ?? []) : []));
}

function leavesOf(need: Need): readonly Need[] {
  if ('all' in need) return need.all.flatMap(leavesOf);
  if ('any' in need) return [need];
  return [need];
}
