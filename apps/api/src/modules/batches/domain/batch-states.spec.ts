import { awaitsResults, isMoving, type Standing } from './batch-states.ts';

const NOW = new Date('2027-05-08T12:00:00Z');
const cancelled: Standing = {
  ...{ state: 'cancelled', begun: 0, done: 3, hasResults: false },
  finishedAt: new Date('2027-05-08T11:59:00Z'),
};

test.each<[string, Standing, boolean, boolean]>([
  ['runs', { ...cancelled, state: 'running', finishedAt: null }, true, false],
  ['has come to its end', { ...cancelled, state: 'finishing', finishedAt: null }, true, true],
  ['is done', { ...cancelled, state: 'done', hasResults: true }, false, false],
  ['was cancelled', cancelled, true, true],
  ['was cancelled while a response was scored', { ...cancelled, begun: 1 }, true, false],
  ['was cancelled before anything was done', { ...cancelled, done: 0 }, false, false],
  ['was cancelled and has its results', { ...cancelled, hasResults: true }, false, false],
  ['was cancelled long ago', { ...cancelled, finishedAt: new Date('2027-01-08T12:00:00Z') }, false, false],
])('a batch that %s', (_, batch, moves, awaits) => {
  expect([isMoving(batch, NOW), awaitsResults(batch, NOW)]).toEqual([moves, awaits]);
});
