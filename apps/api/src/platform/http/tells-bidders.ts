import { SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';

const TELLS = 'tells-bidders';

/** A route that names all bidders even where they are masked, because nobody can declare an interest in a label. */
export const TellsBidders = () => SetMetadata(TELLS, true);

export function tellsBidders(reflector: Reflector, context: ExecutionContext): boolean {
  return reflector.getAllAndOverride<boolean>(TELLS, [context.getHandler(), context.getClass()]) === true;
}
