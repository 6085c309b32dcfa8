import { FRAMEWORK_PACKS, frameworksFor, sameMark, weightingFaults } from '@evenhand/scoring';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';

/** One thing that makes a tender unusable though each of its fields is well-formed. */
export interface TenderFault {
  /** JSON pointer. */
  readonly pointer: string;
  readonly says: string;
}

/**
 * What the fields of a tender must agree on, among themselves and with the framework they name. Empty: the tender can be
 * used. `min`, `max` and `step` of the scale are hints: only the marks of its bands count.
 */
export function tenderFaults(
  tender: Tender,
  packs: readonly FrameworkPack[] = FRAMEWORK_PACKS,
): readonly TenderFault[] {
  const framework = packs.find(({ id }) => id === tender.framework) ?? null;
  return [
    ...(framework === null
      ? [unknownFramework(tender, packs)]
      : [...notInForce(tender, framework, packs), ...unknownCodes(tender, framework)]),
    ...weightingFaults(tender, framework).map((says) => ({ pointer: '/criteria', says })),
    ...negativeWeights(tender),
    ...repeatedCriteria(tender),
    ...repeatedMarks(tender),
    ...strayPassMark(tender),
  ];
}

function unknownFramework({ framework }: Tender, packs: readonly FrameworkPack[]): TenderFault {
  const known = namesOf(packs);
  return { pointer: '/framework', says: `There is no framework "${framework}". There are: ${known}.` };
}

function notInForce({ commencedOn }: Tender, framework: FrameworkPack, packs: readonly FrameworkPack[]): TenderFault[] {
  if (commencedOn === undefined) return [];
  const inForce = frameworksFor({ commencedOn }, packs);
  if (inForce.some(({ id }) => id === framework.id)) return [];
  const says = `The framework "${framework.id}" was not in force on ${dayInWords(commencedOn)}, when the procurement commenced. In force then: ${namesOf(inForce)}.`;
  return [{ pointer: '/framework', says }];
}

function namesOf(packs: readonly FrameworkPack[]): string {
  return packs.map(({ id }) => id).join(', ');
}

function unknownCodes({ criteria }: Tender, { id, themes, measures }: FrameworkPack): TenderFault[] {
  const themeIds = themes.map((theme) => theme.id);
  const codes = new Set(measures.map(({ code }) => code));
  return criteria.flatMap(({ theme = '', measures: named }, at) => {
    const here = `/criteria/${String(at)}`;
    const says = `The framework "${id}" has no theme "${theme}". It has: ${themeIds.join(', ')}.`;
    const strayTheme = theme === '' || themeIds.includes(theme) ? [] : [{ pointer: `${here}/theme`, says }];
    const strayMeasures = (['required', 'suggested'] as const).flatMap((list) =>
      (named?.[list] ?? []).flatMap((code, place) =>
        codes.has(code)
          ? []
          : [
              {
                pointer: `${here}/measures/${list}/${String(place)}`,
                says: `The framework "${id}" has no measure "${code}".`,
              },
            ],
      ),
    );
    return [...strayTheme, ...strayMeasures];
  });
}

function negativeWeights({ criteria }: Tender): TenderFault[] {
  return criteria.flatMap(({ weightPercent }, at) =>
    weightPercent.startsWith('-')
      ? [{ pointer: `/criteria/${String(at)}/weightPercent`, says: 'A weighting is 0 or more.' }]
      : [],
  );
}

function repeatedCriteria({ criteria }: Tender): TenderFault[] {
  return criteria.flatMap(({ id }, at) =>
    criteria.findIndex((other) => other.id === id) < at
      ? [{ pointer: `/criteria/${String(at)}/id`, says: `Another criterion has the id "${id}".` }]
      : [],
  );
}

function repeatedMarks({ scale }: Tender): TenderFault[] {
  return scale.bands.flatMap(({ mark }, at) =>
    scale.bands.findIndex((other) => sameMark(other.mark, mark)) < at
      ? [{ pointer: `/scale/bands/${String(at)}/mark`, says: `Another band has the mark ${mark}.` }]
      : [],
  );
}

function strayPassMark({ scale: { passMark, bands } }: Tender): TenderFault[] {
  if (passMark == null || bands.some(({ mark }) => sameMark(mark, passMark))) return [];
  const says = `The pass mark ${passMark} is not on the scale. Its marks are: ${bands.map(({ mark }) => mark).join(', ')}.`;
  return [{ pointer: '/scale/passMark', says }];
}
