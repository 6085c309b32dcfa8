import { isOneSlipAway, spellerFor } from './spelling.ts';

describe('spellerFor', () => {
  const speller = spellerFor(['commit', 'apprentice', 'guarantee'], (word) => word === 'comet');

  it.each([
    ['comit', 'commit'],
    ['aprentice', 'apprentice'],
    ['guarentee', 'guarantee'],
    ['apprentcie', 'apprentice'],
    ['wil', 'will'],
  ])('puts %s right as %s', (slip, meant) => {
    expect(speller.correct(slip)).toBe(meant);
  });

  it.each(['comet', 'fill', 'mill', 'x'])('leaves %s alone', (word) => {
    expect(speller.correct(word)).toBe(word);
  });

  it('counts a swap of neighbours as one slip', () => {
    expect(isOneSlipAway('trian', 'train')).toBe(true);
    expect(isOneSlipAway('train', 'brand')).toBe(false);
  });
});
