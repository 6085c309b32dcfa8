import type { BoardReportQuery, BoardReportView } from '@evenhand/shared/contracts';
import { boardReportView } from '@evenhand/shared/contracts/board-report';
import { AWARD_API } from '../award-paths.ts';
import { freshResource } from './fresh-resource.ts';

/** Promised and delivered over the contracts of an authority, or of the first by name where none is given. */
export function readBoardReport(query: () => BoardReportQuery) {
  return freshResource<BoardReportView>(() => ({ url: AWARD_API.boardReport, params: given(query()) }), {
    parse: (body) => boardReportView.parse(body),
  });
}

/** The parts of a query that are there: what is left out is asked for by nothing. */
function given(query: BoardReportQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((part): part is [string, string] => part[1] !== undefined));
}
