import { escaped } from '@evenhand/scoring';

/** Text that is HTML already. Everything else that is put into a page is escaped. */
export interface Markup {
  readonly html: string;
}

type Filling = Markup | string | null | readonly (Markup | null)[];

/** HTML with its fillings escaped, but for those that are HTML already. Null and empty lists leave nothing. */
export function html(words: TemplateStringsArray, ...fillings: readonly Filling[]): Markup {
  return {
    html: words.map((word, at) => `${word}${at < fillings.length ? filled(fillings[at] ?? null) : ''}`).join(''),
  };
}

function filled(filling: Filling): string {
  if (filling === null) return '';
  if (typeof filling === 'string') return escaped(filling);
  return 'html' in filling ? filling.html : filling.map(filled).join('\n');
}
