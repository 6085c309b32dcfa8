import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { bidderFeedbackForm, bidderQuestionForm } from '@evenhand/shared/contracts';
import { OpenToAll } from '../../../platform/auth/session.guard.ts';
import { Problem } from '../../../platform/problem.ts';
import { FORMATS, rendered, sendSummary, type Format } from '../renderings/summary-file.ts';
import { BidderPagesFilter } from './bidder-pages.filter.ts';
import { BidderPages } from './bidder-pages.service.ts';
import { BidderThread } from './bidder-thread.service.ts';
import { feedbackPage } from './pages/feedback-page.ts';
import { summaryPage } from './pages/summary-page.ts';
import { questionsPage } from './pages/questions-page.ts';
import { fieldOf, readForm } from './read-form.ts';

/** What a bidder reads and says on its own page, each time with the session of its own link. */
@ApiTags('bidder')
@Controller('bidder/:link')
@OpenToAll()
@UseFilters(BidderPagesFilter)
export class BidderPagesController {
  constructor(
    private readonly pages: BidderPages,
    private readonly thread: BidderThread,
  ) {}

  /** The summary as it was released, with the dates of the award. */
  @Get('summary')
  @ApiResponse({ status: 200, content: { 'text/html': {} } })
  async summary(@Param('link') link: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.pages.visit(link, request);
    await this.pages.note(visit, 'summary');
    const days = await this.pages.days(visit);
    response.type('html').send(this.pages.page(visit, 'summary', summaryPage(link, visit.released, days)));
  }

  /** The summary as a file to keep. */
  @Get('files/:format')
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('link') link: string,
    @Param('format') format: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = await this.pages.visit(link, request);
    if (!FORMATS.includes(format as Format)) throw new Problem('request.not-found');
    await this.pages.note(visit, format);
    const name = `Assessment summary ${visit.released.supplier}`;
    sendSummary(response, name, format as Format, await rendered(visit.released, format as Format));
  }

  @Get('questions')
  @ApiResponse({ status: 200, content: { 'text/html': {} } })
  async questions(@Param('link') link: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.pages.visit(link, request);
    const body = questionsPage(visit.tender.authority, await this.pages.thread(visit), { errors: [] });
    response.type('html').send(this.pages.page(visit, 'questions', body));
  }

  /** Puts a question into the one thread about the summary. */
  @Post('questions')
  @ApiResponse({ status: 303, description: 'Back to the thread.', content: { 'text/html': {} } })
  async ask(
    @Param('link') link: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = await this.pages.visit(link, request);
    const { values, errors } = readForm(bidderQuestionForm, body);
    if (values !== null) {
      await this.thread.ask(visit, values.words.trim());
      response.redirect(303, `/bidder/${link}/questions`);
      return;
    }
    const again = { errors, words: fieldOf(body, 'words') };
    const shown = questionsPage(visit.tender.authority, await this.pages.thread(visit), again);
    response
      .status(422)
      .type('html')
      .send(this.pages.page(visit, 'questions', shown, errors));
  }

  @Get('feedback')
  @ApiResponse({ status: 200, content: { 'text/html': {} } })
  async feedback(
    @Param('link') link: string,
    @Query('sent') sent: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = await this.pages.visit(link, request);
    response.type('html').send(this.pages.page(visit, 'feedback', feedbackPage(sent === 'yes', [])));
  }

  /** Keeps what the bidder says about the process. */
  @Post('feedback')
  @ApiResponse({ status: 303, description: 'Back, with thanks.', content: { 'text/html': {} } })
  async tell(
    @Param('link') link: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = await this.pages.visit(link, request);
    const { values, errors } = readForm(bidderFeedbackForm, body);
    if (values === null) {
      response
        .status(422)
        .type('html')
        .send(this.pages.page(visit, 'feedback', feedbackPage(false, errors), errors));
      return;
    }
    const better = values.better.trim();
    await this.thread.tell(visit, { ...values, better: better === '' ? null : better });
    response.redirect(303, `/bidder/${link}/feedback?sent=yes`);
  }
}
