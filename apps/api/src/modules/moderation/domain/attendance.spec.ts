import { attendanceOf, mostAtOnce, type AttendanceFrom, type AttendanceRow } from './attendance.ts';

const from = (hour: string, present: boolean, change: Partial<AttendanceFrom> = {}): AttendanceFrom => ({
  ...{ since: `2027-03-01T${hour}:00:00.000Z`, present, takesNotes: false },
  ...{ reason: present ? null : 'train' },
  ...change,
});

/** Somebody who now stands as the last of these, or as `now` where a release wrote it that keeps no course. */
function row(name: string, course: readonly AttendanceFrom[], now = course.at(-1)): AttendanceRow {
  if (now === undefined) throw new RangeError('Somebody in a session stands there somehow.');
  const { since, present, takesNotes, reason } = now;
  return { name, since: new Date(since), present, takesNotes, reason, course };
}

test('who came and went is told from the beginning, also where only the end was kept', () => {
  const course = [from('10', true), from('12', true, { takesNotes: true }), from('15', false)];
  expect(attendanceOf(row('Ana', course))).toEqual(course);
  expect(attendanceOf(row('Ana', [], from('15', false)))).toEqual([from('15', false)]);
  expect(attendanceOf(row('Ana', course.slice(0, 2), from('15', false)))).toEqual(course);
});

test('a panel that has left by the end was there all the same', () => {
  const left = (name: string) => row(name, [from('10', true), from('15', false)]);
  expect(mostAtOnce([left('Ana'), left('Ben'), row('Cai', [from('10', false)])])).toEqual(['Ana', 'Ben']);
});

test('two who never met were never two', () => {
  const ana = row('Ana', [from('10', true), from('12', false)]);
  const ben = row('Ben', [from('10', false), from('12', true)]);
  expect(mostAtOnce([ana, ben])).toHaveLength(1);
  expect(mostAtOnce([])).toEqual([]);
});
