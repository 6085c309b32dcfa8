import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the page of each person at the panel's table was last heard of. */
export class PanelPresence1796800003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "moderation_presence" (
      "sessionId" uuid NOT NULL,
      "personId" uuid NOT NULL,
      "seenAt" timestamptz NOT NULL,
      CONSTRAINT "moderation_presence_pk" PRIMARY KEY ("sessionId", "personId"),
      CONSTRAINT "moderation_presence_of_session" FOREIGN KEY ("sessionId") REFERENCES "moderation_session" ("id"),
      CONSTRAINT "moderation_presence_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "moderation_presence"');
  }
}
