import { describe, expect, it } from 'vitest';
import { searchFrom } from './search-text.ts';

describe('what is searched for', () => {
  it('takes 16 digits in any spacing as a NIK', () => {
    expect(searchFrom(' 3319.0214 1262-9001 ')).toEqual({
      search: { nationalId: '3319021412629001' },
    });
  });

  it('does not look for part of a NIK, which would list strangers', () => {
    expect(searchFrom('331902')).toHaveProperty('fault');
  });

  it('takes as many digits as a participant card has as its number', () => {
    expect(searchFrom('2512 0000 123')).toEqual({ search: { cardNo: '25120000123' } });
  });

  it('takes anything else as words of a name, and nothing as no search', () => {
    expect(searchFrom('siti maemunah')).toEqual({ search: { name: 'siti maemunah' } });
    expect(searchFrom('  ')).toBeNull();
  });
});
