import type { FrameworkDetailView, FrameworkDraft, FrameworkSummaryView } from '@evenhand/shared/contracts';
import type { FieldError } from '../../ui/error-summary.ts';

export const STATE_WORDS: Readonly<Record<FrameworkSummaryView['state'], string>> = {
  shipped: 'Comes with the service',
  draft: 'Draft: no tender can use it yet',
  issued: 'Issued: never changes',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  publisher: 'Publisher',
  edition: 'Edition',
  licence: 'Licence note',
  sourceTitle: 'Source',
  sourceAddress: 'Address of the source',
  code: 'Code',
  name: 'Name of the theme',
  title: 'Title',
  unit: 'Unit',
  pounds: 'Value of one unit',
};

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
    ? 'Somebody else has emptied this field meanwhile.'
    : `Somebody else has saved here: “${theirs}”`;
}

/** The same for a box that is ticked or not. */
export function theirTick(theirs: boolean | null): string {
  if (theirs === null) return '';
  return `Somebody else has ${theirs ? 'ticked' : 'cleared'} this box meanwhile.`;
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
