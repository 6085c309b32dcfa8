import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Problem } from '../problem.ts';
import type { SignedIn } from '../auth/signed-in.ts';

const HEADER = 'idempotency-key';
/** Visible ASCII without spaces: what every client can send and every log can show. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/** A request as far as its key goes. */
export interface Keyed {
  /** Null where it came without one. */
  readonly key: string | null;
  /** Whose key it is: the token, or the person. */
  readonly caller: string;
  /** Method and address. */
  readonly place: string;
  /** Tells the caller that this is the answer of before. */
  readonly replayed: () => void;
}

/** Injects what `Once` needs. Throws idempotency.key-invalid. */
export const KeyOfRequest = createParamDecorator((_: unknown, context: ExecutionContext): Keyed => {
  const request = context.switchToHttp().getRequest<Request & { signedIn?: SignedIn }>();
  const { signedIn, method, path } = request;
  if (signedIn === undefined) throw new Problem('session.none');
  const key = request.header(HEADER) ?? null;
  if (key !== null && !KEY.test(key)) throw new Problem('idempotency.key-invalid');
  return {
    key,
    caller: signedIn.machine?.tokenId ?? signedIn.personId,
    place: `${method} ${path}`,
    replayed: () => context.switchToHttp().getResponse<Response>().setHeader('idempotency-replayed', 'true'),
  };
});

/** A route that takes an idempotency key. */
export const TakesKey = () =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Made up by the caller for this one act. The same request with the same key gets the same answer.',
      schema: { type: 'string', maxLength: 255, example: '6f1c1f0e-upload-acme' },
    }),
  );
