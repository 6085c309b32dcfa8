import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hasReached } from '@evenhand/shared/domain';
import { ReadinessRegister, type StoredTender } from '../tenders/index.ts';
import { FindingsService } from './compliance/findings.service.ts';
import { HiddenContents } from './reading/hidden-content.service.ts';

const passed = (says: string) => ({ passed: true, says, path: null });
const failed = (says: string, path: string) => ({ passed: false, says, path });

/** What has to be looked at in the responses before anybody scores them. */
@Injectable()
export class ReadinessOfResponses implements OnModuleInit {
  constructor(
    private readonly register: ReadinessRegister,
    private readonly findings: FindingsService,
    private readonly hidden: HiddenContents,
  ) {}

  onModuleInit(): void {
    this.register.add({
      id: 'findings-decided',
      title: 'Every compliance finding is decided',
      check: (tender) => this.findingsDecided(tender),
    });
    this.register.add({
      id: 'hidden-seen',
      title: 'Somebody has looked at what the responses hide',
      check: (tender) => this.hiddenSeen(tender),
    });
  }

  // Before the opening nobody is told whether there is anything to decide about.
  private async findingsDecided(tender: StoredTender) {
    if (!hasReached('opened', tender.phase)) return passed('Nothing is known before the responses are opened.');
    const open = (await this.findings.views(tender.id)).filter(({ decisions }) => decisions.length === 0).length;
    if (open === 0) return passed('None is left to decide.');
    const says = open === 1 ? '1 finding has not been decided.' : `${String(open)} findings have not been decided.`;
    return failed(says, 'compliance');
  }

  private async hiddenSeen(tender: StoredTender) {
    const [first, ...more] = await this.hidden.unseen(tender);
    if (first === undefined) return passed('Nothing hidden is left that nobody has looked at.');
    const { responseId } = first;
    const responses = new Set([responseId, ...more.map((each) => each.responseId)]).size;
    const holders = responses === 1 ? 'One response holds' : `${String(responses)} responses hold`;
    return failed(
      `${holders} words that the pages do not show, and nobody has looked at them yet.`,
      `responses/${responseId}/reading`,
    );
  }
}
