import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deliveries that wait are looked for every minute, and must not be sought among all that arrived. */
export class WebhookDeliveryWaiting1796800005300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "webhook_delivery_waiting" ON "webhook_delivery" ("madeAt") WHERE "outcome" = 'waiting'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "webhook_delivery_waiting"');
  }
}
