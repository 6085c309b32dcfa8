import { HttpException } from '@nestjs/common';
import { Problem } from '../problem.ts';

/** The problem behind a fault of the framework, of the database or of the code below. */
export function asProblem(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  if (fault instanceof HttpException) return ofStatus(fault.getStatus());
  if (isBodyFault(fault)) return ofBody(fault);
  if (isConnectionFault(fault)) return new Problem('service.unavailable');
  return new Problem('service.fault');
}

function ofStatus(status: number): Problem {
  if (status === 404) return new Problem('request.not-found');
  if (status === 413) return new Problem('request.too-large');
  if (status === 503) return new Problem('service.unavailable');
  return status < 500 ? new Problem('request.invalid') : new Problem('service.fault');
}

interface BodyFault {
  readonly type: string;
  readonly status: number;
}

// What express's body parser throws carries a type such as entity.parse.failed.
function isBodyFault(fault: unknown): fault is BodyFault {
  return fault instanceof Error && 'type' in fault && 'status' in fault && typeof fault.type === 'string';
}

function ofBody(fault: BodyFault): Problem {
  if (fault.type === 'entity.too.large') return new Problem('request.too-large');
  if (fault.type === 'entity.parse.failed') return new Problem('request.invalid', 'The body is not valid JSON.');
  return new Problem('request.invalid');
}

// Codes of a connection that was refused, cut or timed out, and PostgreSQL's classes 08 (connection) and 57P (shutdown).
const CONNECTION = /^(ECONN\w+|EPIPE|ETIMEDOUT|08\w{3}|57P\w{2}|53300)$/;

function isConnectionFault(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && CONNECTION.test(fault.code);
}
