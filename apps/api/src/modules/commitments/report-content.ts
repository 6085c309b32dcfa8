import type { DeliveryReportInput } from '@evenhand/shared/contracts';

/** What a delivery report says besides its period and amount. */
export type ReportContent = Pick<DeliveryReportInput, 'account' | 'counting' | 'confidence' | 'verifiedBy' | 'plan'>;
