import { importStates } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { askAgainAfter } from './imports.ts';
import { withQuery } from './with-query.ts';

describe('asking for a list', () => {
  it('goes on while the service works and stops when a person must act or all is done', () => {
    const moving = importStates.filter((state) => askAgainAfter(state) !== false);
    expect(moving).toEqual(['uploaded', 'running']);
  });

  it('puts only given parameters into an address', () => {
    expect(withQuery('/v1/imports', { limit: 25, cursor: null, outcome: undefined })).toBe(
      '/v1/imports?limit=25',
    );
    expect(withQuery('/v1/imports', { cursor: null })).toBe('/v1/imports');
  });
});
