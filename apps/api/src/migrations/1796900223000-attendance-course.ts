import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was in a session from when to when, and not only how they stood at its end. */
export class AttendanceCourse1796900223000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "moderation_attendee" ADD COLUMN "course" json NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "moderation_attendee" DROP COLUMN "course"');
  }
}
