import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A process of the release before saves a draft without raising its revision. Beside it a later save would overwrite that
 * unseen, so the database raises the revision where whoever saves does not.
 */
export class FrameworkRevisionRaised1796800007200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE FUNCTION framework_edition_raise() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         NEW."revision" := OLD."revision" + 1;
         RETURN NEW;
       END $$`,
    );
    await runner.query(
      `CREATE TRIGGER "framework_edition_raised" BEFORE UPDATE ON "framework_edition"
       FOR EACH ROW WHEN (NEW."revision" = OLD."revision") EXECUTE FUNCTION framework_edition_raise()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER "framework_edition_raised" ON "framework_edition"');
    await runner.query('DROP FUNCTION framework_edition_raise()');
  }
}
