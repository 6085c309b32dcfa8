import type { FrameworkDraft } from '@evenhand/shared/contracts';

export type Theme = FrameworkDraft['themes'][number];

/** The draft with this theme in the place of the one with its code, or at the end. */
export function withTheme(draft: FrameworkDraft, theme: Theme): FrameworkDraft {
  const stands = draft.themes.some(({ id }) => id === theme.id);
  return {
    ...draft,
    themes: stands ? draft.themes.map((one) => (one.id === theme.id ? theme : one)) : [...draft.themes, theme],
  };
}

/** The draft without the theme of this code; measures that name it stay, so ask `mayGo` first. */
export function withoutTheme(draft: FrameworkDraft, gone: string): FrameworkDraft {
  return { ...draft, themes: draft.themes.filter(({ id }) => id !== gone) };
}

interface Themes {
  readonly themes: readonly Theme[];
  readonly measures: readonly { readonly theme: string }[];
}

export function hasMeasures({ measures }: Themes, id: string): boolean {
  return measures.some(({ theme }) => theme === id);
}

/** Whether a theme can be removed: it has no measures, and it is not the only one. */
export function mayGo(draft: Themes, id: string): boolean {
  return draft.themes.length > 1 && !hasMeasures(draft, id);
}
