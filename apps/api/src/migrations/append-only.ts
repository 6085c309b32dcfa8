/**
 * Statements that make a table append-only: the database itself refuses to change, delete or empty its rows. Needs the
 * function `refuse_change` of the migration "record". Released migrations use this, so it never changes.
 */
export function appendOnly(table: string): string[] {
  return [
    `CREATE TRIGGER "${table}_stays" BEFORE UPDATE OR DELETE ON "${table}"
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `CREATE TRIGGER "${table}_not_emptied" BEFORE TRUNCATE ON "${table}"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ];
}
