export { isGeneric, isThin } from './thin.ts';
export { isAgreementOnly } from './agreement-only.ts';
