import { applyDecorators, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { ApiBearerAuth } from '@nestjs/swagger';

const FOR_MACHINES = 'for-machines';

/** A route that answers machines too, with a token. Every other route is for people who are signed in. */
export const ForMachines = () => applyDecorators(SetMetadata(FOR_MACHINES, true), ApiBearerAuth('token'));

export function isForMachines(reflector: Reflector, context: ExecutionContext): boolean {
  return reflector.getAllAndOverride<boolean>(FOR_MACHINES, [context.getHandler(), context.getClass()]) === true;
}
