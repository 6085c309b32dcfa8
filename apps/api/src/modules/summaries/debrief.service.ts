import { Injectable } from '@nestjs/common';
import type { DebriefView } from '@evenhand/shared/contracts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { AgreedTenders } from './agreed-tenders.service.ts';
import type { AssessmentSummary } from './domain/assessment-summary.ts';
import { debriefNotes } from './domain/debrief-notes.ts';
import { withhold } from './domain/withholding.ts';
import { orphansOf } from './orphan-sentences.ts';
import { whyNoDebrief } from './overtaken.ts';
import { standingCuts } from './summaries.service.ts';
import { SummaryDesk } from './summary-desk.service.ts';

/** Notes for the debrief of a supplier, made from its approved summary whenever somebody asks for them; nothing keeps them. */
@Injectable()
export class DebriefNotes {
  constructor(
    private readonly desk: SummaryDesk,
    private readonly agreed: AgreedTenders,
  ) {}

  /**
   * The notes, for whoever may read the summary: summary.not-approved before somebody approved it, summary.not-ready where
   * a sentence of it stands on no record, where words wait to be withheld, and where the record has changed since: marks of
   * now beside reasons of then would say what nobody approved.
   */
  async of(who: SignedIn, summaryId: string): Promise<AssessmentSummary> {
    const { tender, built } = await this.desk.require(who, 'summary.read', summaryId);
    const { approved, approvedHash, responseId } = built.stored;
    if (approved === null || approvedHash === null) throw new Problem('summary.not-approved');
    const why = whyNoDebrief(built);
    if (why !== null) throw new Problem('summary.not-ready', why);
    const orphans = orphansOf(built).map(({ id, text }) => ({
      pointer: `/${id}`,
      says: `“${text}” comes from no record.`,
    }));
    if (orphans.length > 0) throw new Problem('summary.not-ready', undefined, orphans);
    const own = (await this.agreed.of(tender)).find((each) => each.responseId === responseId);
    if (own === undefined) throw new Problem('summary.not-found');
    const notes = debriefNotes({
      summary: approved,
      approvedHash,
      published: this.agreed.published(tender),
      tender: own,
    });
    // The published scale may say what is withheld.
    return withhold(notes, standingCuts(built.changes));
  }

  async view(who: SignedIn, summaryId: string): Promise<DebriefView> {
    const { title, supplier, sections } = await this.of(who, summaryId);
    return {
      title,
      supplier,
      sections: sections.map(({ heading, sentences, table }) => ({
        heading,
        sentences: sentences.map((sentence) => ({ ...sentence })),
        table: table && { caption: table.caption, rows: table.rows.map((row) => [...row]) },
      })),
    };
  }
}
