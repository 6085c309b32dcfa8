import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import { deliveryReportInput } from '@evenhand/shared/contracts';
import { OpenToAll } from '../../../platform/auth/session.guard.ts';
import { todayInTheUnitedKingdom } from '../../../platform/day-in-the-united-kingdom.ts';
import { Problem } from '../../../platform/problem.ts';
import { BidderPages, BidderPagesFilter, fieldOf, readForm } from '../../summaries/index.ts';
import { commitmentsPage, reportPage } from './delivery-pages.ts';
import { OwnCommitments } from './own-commitments.service.ts';

const FIELDS = ['amount', 'account', 'counting', 'confidence', 'verifiedBy', 'plan'] as const;

const NO_LONGER_OPEN = 'This period takes no report any more. Nothing was sent.';

/** Last day of the period that is reported on. */
const day = z.optional(z.iso.date('Use a date such as 2027-06-30.'));

/** Where the supplier that won reports on its own page what it has delivered. */
@ApiTags('bidder')
@Controller('bidder/:link/commitments')
@OpenToAll()
@UseFilters(BidderPagesFilter)
export class BidderDeliveryController {
  constructor(
    private readonly pages: BidderPages,
    private readonly own: OwnCommitments,
  ) {}

  @Get()
  @ApiResponse({ status: 200, content: { 'text/html': {} } })
  async all(@Param('link') link: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.pages.visit(link, request);
    const body = commitmentsPage(link, await this.own.all(visit, todayInTheUnitedKingdom()));
    response.type('html').send(this.pages.page(visit, 'commitments', body));
  }

  @Get(':commitmentId')
  @ApiResponse({ status: 200, content: { 'text/html': {} } })
  async form(
    @Param('link') link: string,
    @Param('commitmentId') commitmentId: string,
    @Query('period', { schema: day }) to: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = await this.pages.visit(link, request);
    const { shown, period, unit, sent } = await this.own.one(visit, commitmentId, to, todayInTheUnitedKingdom());
    const given = (field: string) => (sent === null ? '' : fieldOf({ amount: sent.amount, ...sent.content }, field));
    const body = reportPage(shown, period, unit, { errors: [], given });
    response.type('html').send(this.pages.page(visit, 'commitments', body));
  }

  /** Sends a report for review. */
  @Post(':commitmentId')
  @ApiResponse({ status: 303, description: 'Back to the commitments.', content: { 'text/html': {} } })
  async report(
    @Param('link') link: string,
    @Param('commitmentId') commitmentId: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = await this.pages.visit(link, request);
    const today = todayInTheUnitedKingdom();
    const { shown, period, unit } = await this.own.one(visit, commitmentId, fieldOf(body, 'to'), today);
    const { values, errors } = readForm(deliveryReportInput, reportIn(body));
    if (values !== null) {
      await this.own.report(visit, commitmentId, values);
      response.redirect(303, `/bidder/${link}/commitments`);
      return;
    }
    // Shown for another period, what was written would be sent as the report on that one.
    if (period?.to !== fieldOf(body, 'to')) throw new Problem('report.reviewed', NO_LONGER_OPEN);
    const again = reportPage(shown, period, unit, { errors, given: (field) => fieldOf(body, field) });
    response
      .status(422)
      .type('html')
      .send(this.pages.page(visit, 'commitments', again, errors));
  }
}

function reportIn(body: unknown): Record<string, unknown> {
  const fields = Object.fromEntries(FIELDS.map((name) => [name, fieldOf(body, name).trim()]));
  const orNone = (name: 'verifiedBy' | 'plan') => (fields[name] === '' ? null : fields[name]);
  const period = { from: fieldOf(body, 'from'), to: fieldOf(body, 'to') };
  return { ...fields, verifiedBy: orNone('verifiedBy'), plan: orNone('plan'), period };
}
