/** How somebody stood in a session from a moment on. */
export interface AttendanceFrom {
  readonly since: string;
  readonly present: boolean;
  readonly takesNotes: boolean;
  /** Why somebody is absent. */
  readonly reason: string | null;
}

/** Somebody of a session as stored: how they stand now, and how they stood before. */
export interface AttendanceRow {
  readonly name: string;
  readonly since: Date;
  readonly present: boolean;
  readonly takesNotes: boolean;
  readonly reason: string | null;
  readonly course: readonly AttendanceFrom[];
}

/**
 * How somebody stood in a session, oldest first. Rows of before this was kept, or written by a release that does not know
 * it, end with how they stand now.
 */
export function attendanceOf({ since, present, takesNotes, reason, course }: AttendanceRow): readonly AttendanceFrom[] {
  const now = { since: since.toISOString(), present, takesNotes, reason };
  const last = course.at(-1);
  const isThere = last?.present === present && last.takesNotes === takesNotes && last.reason === reason;
  return isThere ? course : [...course, now];
}

/** The names of the most people who were in a session at one moment; in what order they came is all the same. */
export function mostAtOnce(rows: readonly AttendanceRow[]): readonly string[] {
  const courses = rows.map((row) => ({ name: row.name, course: attendanceOf(row) }));
  const moments = [...new Set(courses.flatMap(({ course }) => course.map(({ since }) => since)))];
  const there = moments.map((moment) =>
    courses
      .filter(({ course }) => course.findLast(({ since }) => since <= moment)?.present === true)
      .map(({ name }) => name),
  );
  return there.toSorted((a, b) => b.length - a.length)[0] ?? [];
}
