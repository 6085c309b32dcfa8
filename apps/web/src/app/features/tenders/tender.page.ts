import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Action } from '@evenhand/shared/domain';
import type { ReceivedFileView, ResponseSummaryView, TenderView } from '@evenhand/shared/contracts';
import { readResponses, readTender } from '../../core/api/tenders.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { followResponses } from '../../core/progress/follow-responses.ts';
import { Session } from '../../core/session/session.ts';
import { FILE_WORDS, REGIME_WORDS, ROUNDED_AT_WORDS, ROUNDING_WORDS, STAGE_WORDS } from '../../core/words.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted, day, moment, withThousands } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { TenderLinks } from './tender-links.ts';

/** One tender: the responses it has received, and what was published. */
@Component({
  selector: 'app-tender',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Scroller, TenderLinks],
  templateUrl: './tender.page.html',
})
export class TenderPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly crumbs = [{ says: $localize`Tenders`, path: PATHS.tenders }];
  protected readonly tender = readTender(this.tenderId);
  readonly #session = inject(Session);
  protected readonly declaration = computed(() => this.#session.inTender(this.tenderId())?.declaration);
  protected readonly may = (action: Action) => this.#session.may(action, this.tenderId());
  /** What a lead, and in part a chair, goes on to from here. */
  protected readonly leadLinks = computed(() => {
    const id = this.tenderId();
    const sets = this.may('tender.edit') || this.may('tender.move');
    return [
      ...(sets ? [{ says: $localize`Set up the tender`, path: PATHS.setUp(id) }] : []),
      ...(this.may('people.read')
        ? [{ says: $localize`See whether scoring can open`, path: PATHS.readiness(id) }]
        : []),
      ...(this.may('practice.write') || this.may('practice.take') || this.may('practice.review')
        ? [{ says: $localize`Practise before scoring`, path: PATHS.practice(id) }]
        : []),
      ...(this.may('progress.read')
        ? [{ says: $localize`See how much is scored`, path: PATHS.scoringProgress(id) }]
        : []),
    ];
  });
  /** The tender while its responses are open to the reader: what is not open is not asked for. */
  readonly #listed = computed(() => (this.may('response.list') ? this.tenderId() : undefined));
  protected readonly responses = readResponses(this.#listed);
  protected readonly problem = computed(() => problemIn(this.tender.error()));
  protected readonly responsesProblem = computed(() => problemIn(this.responses.error()));
  /** Whether it is known how much room the responses take: what stands below them comes after. */
  protected readonly responsesStand = computed(
    () => this.#listed() === undefined || this.responses.hasValue() || this.responsesProblem() !== null,
  );
  protected readonly heading = computed(() => {
    const problem = this.problem();
    if (problem !== null) return headingOf(problem);
    return this.tender.hasValue() ? this.tender.value().title : $localize`Tender`;
  });

  readonly #latest = followResponses(computed(() => (this.tender.hasValue() ? this.#listed() : undefined)));
  /** The list as first read, each response in its newest state, and those that came since. */
  protected readonly rows = computed<readonly ResponseSummaryView[]>(() => {
    const read = this.responses.hasValue() ? this.responses.value().responses : [];
    const latest = this.#latest();
    const known = new Set(read.map(({ id }) => id));
    const since = [...latest.values()].filter(({ id }) => !known.has(id));
    return [...read.map((response) => latest.get(response.id) ?? response), ...since];
  });

  protected readonly stageWords = STAGE_WORDS;
  protected readonly day = day;
  protected readonly moment = moment;
  protected readonly counted = counted;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  protected facts(tender: TenderView): readonly { key: string; value: string }[] {
    const { places, mode, at } = tender.rounding;
    return [
      { key: $localize`Reference`, value: tender.reference },
      {
        key: $localize`Contract`,
        value: $localize`Starts ${day(tender.contractStart)}:contractStart:, ${counted(tender.contractYears, 'year')}:contractYears:`,
      },
      ...(tender.annualValueGBP === null
        ? []
        : [{ key: $localize`Value a year`, value: `£${withThousands(tender.annualValueGBP)}` }]),
      ...(tender.area === null ? [] : [{ key: $localize`Area`, value: tender.area }]),
      { key: $localize`Rules`, value: REGIME_WORDS[tender.regime] },
      { key: $localize`Framework`, value: tender.framework.title },
      {
        key: $localize`Rounding`,
        value: $localize`To ${counted(places, 'decimal place')}:places:, ${ROUNDING_WORDS[mode]}:mode:, once, ${ROUNDED_AT_WORDS[at]}:at:`,
      },
    ];
  }

  /** Files that a person has to do something about. */
  protected troubled(response: ResponseSummaryView): readonly ReceivedFileView[] {
    return response.files.filter((file) => file.reason !== null);
  }

  /** The name of the only file, or how many there are. */
  protected filesInWords({ files }: ResponseSummaryView): string {
    const [only, ...more] = files;
    return only !== undefined && more.length === 0 ? only.name : counted(files.length, 'file');
  }

  protected fileWords(file: ReceivedFileView): string {
    return file.status === null ? '' : FILE_WORDS[file.status];
  }
}

function problemIn(fault: Error | undefined) {
  return fault === undefined ? null : problemOf(fault);
}
