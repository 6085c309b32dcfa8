import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { catchError, mergeMap, type Observable } from 'rxjs';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { tellsBidders } from '../../../platform/http/tells-bidders.ts';
import { BidderMasking } from './bidder-masking.service.ts';

/**
 * Masks bidders in whatever any route of a tender answers, and takes citations of masked words back to the words behind
 * them. It stands around every route, so that a new one is masked before anybody thinks of it.
 */
@Injectable()
export class MaskingInterceptor implements NestInterceptor {
  constructor(
    private readonly masking: BidderMasking,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request & { signedIn?: SignedIn }>();
    const { signedIn, params } = request;
    if (signedIn === undefined || tellsBidders(this.reflector, context)) return next.handle();
    const tender = await this.masking.maskedTender(signedIn, params);
    if (tender === null) return next.handle();
    request.body = await this.masking.asStored(signedIn, tender, request.body as unknown);
    return next.handle().pipe(
      mergeMap((answer: unknown) => this.masking.asShown(signedIn, tender, answer)),
      catchError(async (fault: unknown) => {
        throw await this.masking.faultAsShown(signedIn, tender, fault);
      }),
    );
  }
}
