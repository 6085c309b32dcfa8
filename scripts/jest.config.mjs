// Tests of the house rules themselves: a rule that no planted fault can break guards nothing.
export default {
  testMatch: ['<rootDir>/**/*.spec.mjs'],
  transform: {},
  reporters: ['default', '<rootDir>/jest/tally-reporter.mjs'],
};
