import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was recognised on the pages of long scans, until the whole file is read. */
export class RecognisedPages1796900300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "recognised_page" ("sha256" text NOT NULL, "readBy" text NOT NULL, "page" integer NOT NULL, "seen" json NOT NULL, CONSTRAINT "recognised_page_pk" PRIMARY KEY ("sha256", "readBy", "page"))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "recognised_page"');
  }
}
