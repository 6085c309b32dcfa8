import { duplicatesOf, type DuplicateCandidate } from './duplicates.ts';

const promise = (id: string, text: string): DuplicateCandidate => ({ id, class: 'COMMITMENT', text });

describe('duplicatesOf', () => {
  const short = promise('c1', 'We will recruit 12 apprentices from the county.');
  const full = promise('c2', 'We will recruit 12 apprentices from the county, 3 in each year.');
  const other = promise('c3', 'We will plant 200 trees in Malvern each winter.');

  it('points the shorter telling of a promise to the fuller one, in either order', () => {
    expect([...duplicatesOf([short, full, other])]).toEqual([['c1', 'c2']]);
    expect([...duplicatesOf([other, full, short])]).toEqual([['c1', 'c2']]);
  });

  it('keeps promises with other figures apart', () => {
    expect(duplicatesOf([short, promise('c4', 'We will recruit 15 apprentices from the county.')]).size).toBe(0);
  });

  it('finds a promise that is repeated word for word', () => {
    expect(duplicatesOf([other, { ...other, id: 'c9' }]).size).toBe(1);
  });

  it('never joins a record to a promise', () => {
    expect(duplicatesOf([short, { ...short, id: 'c5', class: 'TRACK_RECORD' }]).size).toBe(0);
  });
});
