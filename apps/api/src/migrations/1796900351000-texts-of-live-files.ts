import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file of a batch that was taken from a received response names the file whose newest reading it shares. */
export class TextsOfLiveFiles1796900351000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "received_file" ADD COLUMN "textOf" uuid');
    await runner.query(
      `ALTER TABLE "received_file" ADD CONSTRAINT "received_file_text_of" FOREIGN KEY ("textOf") REFERENCES "received_file" ("id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "received_file" DROP COLUMN "textOf"');
  }
}
