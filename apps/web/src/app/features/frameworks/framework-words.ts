import type { FrameworkDetailView, FrameworkDraft, FrameworkSummaryView } from '@evenhand/shared/contracts';
import type { FieldError } from '../../ui/error-summary.ts';
import { day } from '../../ui/figures.ts';

export const STATE_WORDS: Readonly<Record<FrameworkSummaryView['state'], string>> = {
  shipped: $localize`Comes with the service`,
  draft: $localize`Draft: no tender can use it yet`,
  issued: $localize`Issued: never changes`,
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  publisher: $localize`Publisher`,
  edition: $localize`Edition`,
  licence: $localize`Licence note`,
  sourceTitle: $localize`Source`,
  sourceAddress: $localize`Address of the source`,
  code: $localize`Code`,
  name: $localize`Name of the theme`,
  title: $localize`Title`,
  unit: $localize`Unit`,
  pounds: $localize`Value of one unit`,
};

/** For which procurements an edition holds, by the day on which they start. */
export function inForceInWords({ appliesFrom, appliesUntil }: FrameworkDetailView): string {
  if (appliesFrom === null)
    return appliesUntil === null
      ? $localize`No first day`
      : $localize`No first day and before ${day(appliesUntil)}:until:`;
  return appliesUntil === null
    ? $localize`For procurements from ${day(appliesFrom)}:from:`
    : $localize`For procurements from ${day(appliesFrom)}:from: and before ${day(appliesUntil)}:until:`;
}

/** A fault in a draft with the name of its field, and the field to go to; the top of the page where none is named. */
export function faultAtField({ pointer, says }: { readonly pointer: string; readonly says: string }): FieldError {
  const field = pointer.split('/').at(-1) ?? '';
  const name = FIELD_WORDS[field];
  return name === undefined ? { says, field: 'page' } : { says: `${name}: ${says}`, field };
}

/** What somebody else has saved where one was typing, as a hint of the field; nothing where nobody has. */
export function theirWords(theirs: string | null): string {
  if (theirs === null) return '';
  return theirs === ''
    ? $localize`Somebody else has emptied this field meanwhile.`
    : $localize`Somebody else has saved here: “${theirs}:theirs:”`;
}

/** The same for a box that is ticked or not. */
export function theirTick(theirs: boolean | null): string {
  if (theirs === null) return '';
  return theirs
    ? $localize`Somebody else has ticked this box meanwhile.`
    : $localize`Somebody else has cleared this box meanwhile.`;
}

/** What an editor of a framework works on. */
export function draftOf(framework: FrameworkDetailView): FrameworkDraft {
  const { title, publisher, edition, licence, sourceTitle, sourceAddress, appliesFrom, appliesUntil } = framework;
  return {
    title,
    publisher,
    edition,
    licence,
    sourceTitle,
    sourceAddress,
    appliesFrom,
    appliesUntil,
    themes: framework.themes,
    measures: framework.measures.map(({ source: _told, ...measure }) => measure),
    unitValues: framework.unitValues,
  };
}
