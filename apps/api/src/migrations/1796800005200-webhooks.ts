import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks, and what was sent to them. */
export class Webhooks1796800005200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "webhook" (
      "id" uuid NOT NULL,
      "tenderId" uuid NOT NULL,
      "personId" uuid NOT NULL,
      "url" text NOT NULL,
      "types" text array NOT NULL,
      "secret" text NOT NULL,
      "earlierSecret" text,
      "earlierSecretUntil" timestamptz,
      "state" text NOT NULL,
      "reason" text,
      "failures" integer NOT NULL,
      "toldUntil" integer NOT NULL,
      "madeAt" timestamptz NOT NULL,
      CONSTRAINT "webhook_pk" PRIMARY KEY ("id"),
      CONSTRAINT "webhook_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
      CONSTRAINT "webhook_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
    )`);
    await runner.query('CREATE INDEX "webhook_of_tender_by_id" ON "webhook" ("tenderId")');
    await runner.query(`CREATE TABLE "webhook_delivery" (
      "id" uuid NOT NULL,
      "webhookId" uuid NOT NULL,
      "body" json NOT NULL,
      "outcome" text NOT NULL,
      "tries" integer NOT NULL,
      "status" integer,
      "fault" text,
      "madeAt" timestamptz NOT NULL,
      "lastTriedAt" timestamptz,
      CONSTRAINT "webhook_delivery_pk" PRIMARY KEY ("id"),
      CONSTRAINT "webhook_delivery_of_webhook" FOREIGN KEY ("webhookId") REFERENCES "webhook" ("id") ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX "webhook_delivery_newest" ON "webhook_delivery" ("webhookId", "madeAt")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "webhook_delivery"');
    await runner.query('DROP TABLE "webhook"');
  }
}
