import { frameworkPackSchema } from '@evenhand/shared/contracts';
import type { FrameworkPack } from '@evenhand/shared/contracts';
import ppn002 from './frameworks/ppn-002.json' with { type: 'json' };
import ppn026 from './frameworks/ppn-026.json' with { type: 'json' };
import svqm from './frameworks/svqm.json' with { type: 'json' };
import wcc2025 from './frameworks/wcc-2025.json' with { type: 'json' };

/** The measure sets that come with the product, in the order in which they are offered. */
export const FRAMEWORK_PACKS: readonly FrameworkPack[] = [wcc2025, ppn002, ppn026, svqm].map((pack) =>
  frameworkPackSchema.parse(pack),
);

/** The bundled pack with this id; null when the product does not bring one. */
export function frameworkPack(id: string): FrameworkPack | null {
  return FRAMEWORK_PACKS.find((pack) => pack.id === id) ?? null;
}

/**
 * Packs that the dates of a procurement allow, bundled or the authority's own.
 * `commencedOn` is when the procurement began (a tender notice), as an ISO date; null when the tender does not say,
 * in which case no pack is ruled out. Today's date plays no part: two editions are in force side by side for years.
 * Which of the allowed packs is used, the tender documents decide.
 */
export function frameworksFor(
  procurement: { readonly commencedOn: string | null },
  packs: readonly FrameworkPack[] = FRAMEWORK_PACKS,
): readonly FrameworkPack[] {
  const { commencedOn } = procurement;
  if (commencedOn === null) return packs;
  return packs.filter(
    (pack) =>
      (pack.appliesFrom === null || pack.appliesFrom <= commencedOn) &&
      (pack.appliesUntil === null || commencedOn < pack.appliesUntil),
  );
}
