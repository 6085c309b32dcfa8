import type { FrameworkDetailView, FrameworkDraft, FrameworkSummaryView } from '@evenhand/shared/contracts';

export const STATE_WORDS: Readonly<Record<FrameworkSummaryView['state'], string>> = {
  shipped: 'Comes with the service',
  draft: 'Draft: no tender can use it yet',
  issued: 'Issued: never changes',
};

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
