import { passphraseFault } from './passphrase.ts';

const somebody = { name: 'Dana Price', email: 'dana.price@council.example' };

test.each(['short words', 'dana.price@council.example', 'Evenhand Dana Price', 'aaaaaaaaaaaaaaaaaaaa'])(
  '"%s" is refused with a sentence',
  (passphrase) => {
    expect(passphraseFault(passphrase, somebody)).toMatch(/^Use .*\.$/);
  },
);

test.each(['four wet stones sing', 'ŻÓŁW żółwiowi niesie mleko', 'a1!a1!b2?b2?c3#c3'])(
  '"%s" is accepted',
  (passphrase) => {
    expect(passphraseFault(passphrase, somebody)).toBeNull();
  },
);
