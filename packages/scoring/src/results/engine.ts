/** What made a result: written into every result and part of its identity. Raise the version whenever a band may change. */
export const ENGINE = { name: 'evenhand-scoring', version: '0.1.0' } as const;
