import { Body, Controller, Get, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  criteriaSchema,
  detailsSchema,
  documentsSchema,
  frameworkChoiceSchema,
  lotsSchema,
  missionSharesSchema,
  newTenderSchema,
  rulesSchema,
  scaleSchema,
  setupView,
  timetableSchema,
  type CriteriaPage,
  type DetailsPage,
  type DocumentsPage,
  type FrameworkPage,
  type LotsPage,
  type MissionsPage,
  type NewTender,
  type RulesPage,
  type ScalePage,
  type SetupView,
  type TimetablePage,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import * as pages from './domain/draft-pages.ts';
import { SetupDesk } from './setup-desk.service.ts';

const Tender = () => Param('tenderId', { schema: z.uuid('This is not an id of ours.') });

/** Setting up a tender: every page is saved by itself and answers with the whole draft, so that weights are live. */
@ApiTags('setting up')
@Controller('api')
export class SetupController {
  constructor(private readonly desk: SetupDesk) {}

  /** Creates a draft, with what an earlier tender has where one is copied. */
  @Post('tender-drafts')
  @ApiResponse({ status: 201, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async create(@Who() who: SignedIn, @Body({ schema: newTenderSchema }) input: NewTender): Promise<SetupView> {
    return this.desk.create(who, input);
  }

  @Get('tenders/:tenderId/setup')
  @ApiResponse({ status: 200, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async show(@Who() who: SignedIn, @Tender() tenderId: string): Promise<SetupView> {
    return this.desk.show(who, tenderId);
  }

  @Put('tenders/:tenderId/setup/details')
  @ApiResponse({ status: 200, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async details(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: detailsSchema }) page: DetailsPage,
  ): Promise<SetupView> {
    const { procedure, noticeReference } = page;
    return this.desk.save(who, tenderId, {
      page: 'details',
      revision: page.revision,
      draft: (draft) => pages.withDetails(draft, page),
      facts: (facts) => ({ ...facts, procedure, noticeReference }),
    });
  }

  @Put('tenders/:tenderId/setup/lots')
  @ApiResponse({ status: 200, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async lots(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: lotsSchema }) page: LotsPage,
  ): Promise<SetupView> {
    const draft = (before: DraftOf) => pages.withLots(before, page);
    return this.desk.save(who, tenderId, { page: 'lots', revision: page.revision, draft });
  }

  @Put('tenders/:tenderId/setup/framework')
  @ApiResponse({ status: 200, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async framework(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: frameworkChoiceSchema }) page: FrameworkPage,
  ): Promise<SetupView> {
    const draft = (before: DraftOf) => pages.withFramework(before, page);
    return this.desk.save(who, tenderId, { page: 'framework', revision: page.revision, draft });
  }

  @Put('tenders/:tenderId/setup/scale')
  @ApiResponse({ status: 200, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async scale(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: scaleSchema }) page: ScalePage,
  ): Promise<SetupView> {
    const draft = (before: DraftOf) => pages.withScale(before, page);
    return this.desk.save(who, tenderId, { page: 'scale', revision: page.revision, draft });
  }

  @Put('tenders/:tenderId/setup/criteria')
  @ApiResponse({ status: 200, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async criteria(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: criteriaSchema }) page: CriteriaPage,
  ): Promise<SetupView> {
    const draft = (before: DraftOf) => pages.withCriteria(before, page);
    return this.desk.save(who, tenderId, { page: 'criteria', revision: page.revision, draft });
  }

  @Put('tenders/:tenderId/setup/missions')
  @ApiResponse({ status: 200, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async missions(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: missionSharesSchema }) page: MissionsPage,
  ): Promise<SetupView> {
    const draft = (before: DraftOf) => pages.withMissions(before, page);
    return this.desk.save(who, tenderId, { page: 'missions', revision: page.revision, draft });
  }

  @Put('tenders/:tenderId/setup/rules')
  @ApiResponse({ status: 200, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async rules(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: rulesSchema }) page: RulesPage,
  ): Promise<SetupView> {
    return this.desk.saveRules(who, tenderId, page);
  }

  @Put('tenders/:tenderId/setup/documents')
  @ApiResponse({ status: 200, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async documents(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: documentsSchema }) { revision, documents }: DocumentsPage,
  ): Promise<SetupView> {
    return this.desk.save(who, tenderId, { page: 'documents', revision, facts: (facts) => ({ ...facts, documents }) });
  }

  @Put('tenders/:tenderId/setup/timetable')
  @ApiResponse({ status: 200, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async timetable(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: timetableSchema }) { revision, deadline, ...timetable }: TimetablePage,
  ): Promise<SetupView> {
    return this.desk.save(who, tenderId, {
      page: 'timetable',
      revision,
      deadline,
      facts: (facts) => ({ ...facts, timetable }),
    });
  }
}

type DraftOf = Parameters<typeof pages.withLots>[0];
