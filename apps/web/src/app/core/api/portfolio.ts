import type { PortfolioView } from '@evenhand/shared/contracts';
import { portfolioView } from '@evenhand/shared/contracts/portfolio';
import { AWARD_API } from '../award-paths.ts';
import { freshResource } from './fresh-resource.ts';

/** Figures across the contracts of an authority, or of the first by name where none is given. */
export function readPortfolio(authority: () => string | undefined) {
  return freshResource<PortfolioView>(
    () => {
      const name = authority();
      return { url: AWARD_API.portfolio, params: name === undefined ? {} : { authority: name } };
    },
    { parse: (body) => portfolioView.parse(body) },
  );
}
