import type { Citation, PanelItemView } from '@evenhand/shared/contracts';

/** A passage that somebody cited, with who did. */
export interface CitedPassage {
  readonly id: string;
  readonly citation: Citation;
  readonly citedBy: readonly string[];
}

/** The same words cited by two people are one passage. */
export const passageKey = ({ sha256, start, end }: Citation): string => `${sha256.slice(0, 12)}-${start}-${end}`;

/** Every passage that was cited about an item, in the order of the document; of one part where one is named. */
export function citedPassages({ positions }: Pick<PanelItemView, 'positions'>, part?: string): readonly CitedPassage[] {
  const found = new Map<string, CitedPassage>();
  for (const { who, first, again } of positions) {
    for (const score of again === null ? [first] : [first, again]) {
      for (const one of score.parts) {
        if (part !== undefined && one.part !== part) continue;
        for (const citation of one.cited) {
          const id = passageKey(citation);
          const known = found.get(id)?.citedBy ?? [];
          found.set(id, { id, citation, citedBy: known.includes(who) ? known : [...known, who] });
        }
      }
    }
  }
  return [...found.values()].toSorted(
    (a, b) => a.citation.file.localeCompare(b.citation.file) || a.citation.start - b.citation.start,
  );
}

/** "response.pdf, page 3" */
export function placeInWords({ file, page }: Citation): string {
  return page === null ? file : $localize`${file}:file:, page ${page}:page:`;
}
