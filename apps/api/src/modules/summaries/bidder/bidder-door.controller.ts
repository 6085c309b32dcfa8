import { Body, Controller, Get, Header, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { AttemptLimit } from '../../../platform/auth/attempt-limit.ts';
import { OpenToAll } from '../../../platform/auth/session.guard.ts';
import { Problem } from '../../../platform/problem.ts';
import { clearVisitorCookie, setVisitorCookie, visitorToken } from './bidder-cookie.ts';
import { BidderDoor } from './bidder-door.service.ts';
import { BidderPagesFilter } from './bidder-pages.filter.ts';
import { addressPage, codePage } from './pages/door-pages.ts';
import { PAGE_STYLE } from './pages/style.ts';
import { fieldOf, readForm } from './read-form.ts';

const addressForm = z.object({
  email: z.email('Enter an e-mail address, like name@example.org.').check(z.maxLength(300)),
});
const codeForm = z.object({
  code: z.string('Enter the code.').check(z.regex(/^\s*(?:\d\s*){8}$/, 'Enter the eight digits of the code.')),
});

/** The way in to a bidder's own page. Whatever the link, these pages are the same and tell nothing. */
@ApiTags('bidder')
@Controller('bidder')
@OpenToAll()
@UseFilters(BidderPagesFilter)
export class BidderDoorController {
  constructor(
    private readonly door: BidderDoor,
    private readonly limit: AttemptLimit,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Get('pages.css')
  @ApiResponse({ status: 200, content: { 'text/css': {} } })
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'no-cache')
  style(): string {
    return PAGE_STYLE;
  }

  @Get(':link')
  @ApiResponse({ status: 200, content: { 'text/html': {} } })
  address(@Res() response: Response): void {
    response.type('html').send(addressPage([]));
  }

  /** Sends a code where the address is the contact's, and says the same in any case. */
  @Post(':link')
  @ApiResponse({ status: 303, description: 'To the page that asks for the code.', content: { 'text/html': {} } })
  async askForCode(
    @Param('link') link: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.limit.count(request.ip);
    const { values, errors } = readForm(addressForm, trimmed(body, 'email'));
    if (values === null) {
      response
        .status(422)
        .type('html')
        .send(addressPage(errors, fieldOf(body, 'email')));
      return;
    }
    await this.door.askForCode(link, values.email);
    response.redirect(303, `/bidder/${encodeURIComponent(link)}/code`);
  }

  @Get(':link/code')
  @ApiResponse({ status: 200, content: { 'text/html': {} } })
  code(@Param('link') link: string, @Res() response: Response): void {
    response.type('html').send(codePage(encodeURIComponent(link), []));
  }

  /** Opens the page for whoever has the newest code. */
  @Post(':link/code')
  @ApiResponse({
    status: 303,
    description: 'To the summary, or from a reminder to the commitments.',
    content: { 'text/html': {} },
  })
  async enter(
    @Param('link') link: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.limit.count(request.ip);
    const { values, errors } = readForm(codeForm, body);
    const refuse = (status: number, faults: typeof errors) => {
      response
        .status(status)
        .type('html')
        .send(codePage(encodeURIComponent(link), faults));
    };
    if (values === null) {
      refuse(422, errors);
      return;
    }
    try {
      const { token, endsAt, beginsAt } = await this.door.enter(link, values.code);
      setVisitorCookie(response, this.config, link, token, endsAt);
      response.redirect(303, `/bidder/${encodeURIComponent(link)}/${beginsAt}`);
    } catch (fault) {
      if (!(fault instanceof Problem) || fault.code !== 'bidder.wrong-code') throw fault;
      refuse(401, [{ field: 'code', says: `${fault.detail} Enter the newest one, or ask for another.` }]);
    }
  }

  /** Ends the visit. */
  @Post(':link/leave')
  @ApiResponse({ status: 303, description: 'To the door.', content: { 'text/html': {} } })
  async leave(@Param('link') link: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const token = visitorToken(request, this.config);
    if (token !== null) await this.door.leave(token);
    clearVisitorCookie(response, this.config, link);
    response.redirect(303, `/bidder/${encodeURIComponent(link)}`);
  }
}

function trimmed(body: unknown, name: string): unknown {
  return { [name]: fieldOf(body, name).trim() };
}
