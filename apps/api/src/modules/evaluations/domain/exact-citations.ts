import { findQuote } from '@evenhand/shared/anchoring';
import type { Citation, GuideValues } from '@evenhand/shared/contracts';
import type { TextPage } from '@evenhand/shared/domain';

/** Words before and after a citation that are kept with it. */
const AROUND = 60;

/** A text that can be cited. */
interface Readable {
  readonly text: string;
  readonly pages: readonly Pick<TextPage, 'number' | 'start' | 'end'>[];
}

/** A citation whose words stand nowhere in its text, and where in the values it was sent. */
export interface LostCitation {
  readonly step: string;
  readonly at: number;
  readonly citation: Citation;
}

/**
 * The values with every citation where `place` finds it, and those it finds nowhere. Citations that stood in `before`
 * were placed then.
 */
export async function exactCitations(
  values: GuideValues,
  before: GuideValues,
  place: (citation: Citation) => Promise<Citation | null> | Citation | null,
): Promise<{ values: GuideValues; lost: readonly LostCitation[] }> {
  const known = new Set(
    Object.values(before).flatMap((value) => (value.kind === 'passages' ? value.cited.map(keyOf) : [])),
  );
  const lost: LostCitation[] = [];
  const checked: GuideValues = {};
  for (const [step, value] of Object.entries(values)) {
    if (value.kind !== 'passages') {
      checked[step] = value;
      continue;
    }
    const cited: Citation[] = [];
    for (const [at, citation] of value.cited.entries()) {
      const found = known.has(keyOf(citation)) ? citation : await place(citation);
      if (found === null) lost.push({ step, at, citation });
      else cited.push(found);
    }
    checked[step] = { ...value, cited };
  }
  return { values: checked, lost };
}

/**
 * The citation as it stands in a text model; null where its words do not stand there. `around` is the same text as it may be
 * told around the citation, with figures covered that look like prices: nobody chose those words, and citations go to
 * readers from whom prices are kept.
 */
export function anchored({ text, pages }: Readable, citation: Citation, around = text): Citation | null {
  const isExact = text.slice(citation.start, citation.end) === citation.quote;
  const place = isExact ? citation : findQuote(text, citation.quote, citation.start);
  if (place === null) return null;
  const { start, end } = place;
  return {
    file: citation.file,
    sha256: citation.sha256,
    page: pages.find((page) => page.start <= start && start < page.end)?.number ?? null,
    start,
    end,
    quote: text.slice(start, end),
    prefix: around.slice(Math.max(0, start - AROUND), start),
    suffix: around.slice(end, end + AROUND),
  };
}

function keyOf({ file, sha256, start, end, quote }: Citation): string {
  return JSON.stringify([file, sha256, start, end, quote]);
}
