import { HttpException } from '@nestjs/common';
import { StorageFault } from '../files/content-place.ts';
import { Problem } from '../problem.ts';

/** The problem behind a fault of the framework or of the database. */
export function asProblem(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  if (fault instanceof HttpException) return ofStatus(fault.getStatus());
  if (fault instanceof StorageFault)
    return new Problem(fault.state === 'full' ? 'service.no-room' : 'service.storage-away');
  const code = codeOf(fault);
  if (CONNECTION.test(code)) return new Problem('service.unavailable');
  if (NO_ROOM.test(code)) return new Problem('service.no-room');
  if (code === READ_ONLY) return new Problem('service.read-only');
  return new Problem('service.fault');
}

function ofStatus(status: number): Problem {
  if (status === 404) return new Problem('request.not-found');
  if (status === 413) return new Problem('request.too-large');
  if (status === 503) return new Problem('service.unavailable');
  if (status >= 500) return new Problem('service.fault');
  // Our own checks throw problems of their own; what the framework itself refuses is JSON or an address it cannot read.
  return new Problem('request.invalid', 'The body is not valid JSON, or the address is malformed.');
}

// Codes of a connection that was refused, cut or timed out, and PostgreSQL's classes 08 (connection) and 57P (shutdown).
const CONNECTION = /^(ECONN\w+|EPIPE|ETIMEDOUT|08\w{3}|57P\w{2}|53300)$/;

// Of the file system, and PostgreSQL's own word for the same.
const NO_ROOM = /^(ENOSPC|EDQUOT|53100)$/;

// What PostgreSQL says of a write while it can only be read, as a stand-by can.
const READ_ONLY = '25006';

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
}
