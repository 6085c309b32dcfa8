import { Unstartable } from './unstartable.ts';

/** Why a start failed, for a person. What nobody foresaw keeps its stack. */
export function startFault(fault: unknown): string {
  if (fault instanceof Unstartable) return fault.message;
  if (!(fault instanceof Error)) return String(fault);
  const code = 'code' in fault ? String(fault.code) : '';
  if (code === 'EADDRINUSE' && 'port' in fault) {
    return `Port ${String(fault.port)} is taken by another program. Stop that program, or set PORT to another number.`;
  }
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN'].includes(code)) {
    return `The database does not answer (${code}). Check DATABASE_URL and that the server is running.`;
  }
  if (['28P01', '28000', '3D000'].includes(code))
    return `The database refuses us: ${fault.message}. Check DATABASE_URL.`;
  return fault.stack ?? fault.message;
}
