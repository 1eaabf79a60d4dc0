import { describe, expect, it } from 'vitest';
import { emptyChild, readChildren } from './child-draft.ts';
import { emptyHeir, heirControl, readHeirs } from './heir-draft.ts';

const today = '2026-11-21';

describe('heirs and children, as a clerk writes them', () => {
  it('go with what is known of them; a phone and a birth date may be missing', () => {
    const heir = { ...emptyHeir, name: ' BU CONTOH ', relation: 'SPOUSE', papers: ['ktp', 'x'] };
    expect(readHeirs([heir], today)).toEqual({
      heirs: [
        { name: 'BU CONTOH', relation: 'SPOUSE', phone: null, birthDate: null, papers: ['ktp'] },
      ],
    });
  });

  it('are told of together: no widow is left out because another line was wrong', () => {
    const wrong = { ...emptyHeir, phone: '12', birthDate: '31-02-1980' };
    const read = readHeirs([{ ...emptyHeir, name: 'A', relation: 'CHILD' }, wrong], today);
    expect('errors' in read && read.errors.map(({ target }) => target)).toEqual(
      (['name', 'relation', 'phone', 'birthDate'] as const).map((field) => heirControl(1, field)),
    );
  });

  it('ask for what a scholarship depends on, and for a name where the family is kept', () => {
    const child = { ...emptyChild, birthDate: '1-3-2018', school: 'primary', is: ['married'] };
    expect(readChildren([child], today)).toMatchObject({
      children: [{ birthDate: '2018-03-01', school: 'primary', isMarried: true }],
    });
    expect('errors' in readChildren([child], today, true)).toBe(true);
    expect('errors' in readChildren([{ ...child, birthDate: '1-3-2030' }], today)).toBe(true);
  });
});
