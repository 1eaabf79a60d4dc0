import { describe, expect, it } from 'vitest';
import { fitting, onlyOf, placeOf, readSought } from './choices.ts';

describe('what is typed into the palette', () => {
  it('is a NIK with sixteen digits, however a clerk or a reader groups them', () => {
    expect(readSought(' 331902 010180 0001 ').nationalId).toBe('3319020101800001');
    expect(readSought('331902.010180-0001').nationalId).toBe('3319020101800001');
  });

  it('asks for nobody while it is half a number, so that no search runs at each digit', () => {
    expect(readSought('33190201')).toEqual({
      words: '33190201',
      nationalId: null,
      cardNo: null,
      personName: null,
    });
  });

  it('is a card with as many digits as cards have, also with spaces as they are printed', () => {
    expect(readSought('2512 0000 123')).toMatchObject({ cardNo: '25120000123', nationalId: null });
    expect(readSought('3319020101800001').cardNo).toBeNull();
  });

  it('asks for people from the third letter on', () => {
    expect([readSought('Si').personName, readSought('Sit').personName]).toEqual([null, 'Sit']);
  });

  it('is no name where it holds the number of a decision', () => {
    expect(readSought('560/211/2026').personName).toBeNull();
  });

  it('finds a room by words in any order', () => {
    const rooms = [{ name: 'Penetapan (SK)' }, { name: 'Cek awal sebelum SK' }];
    expect(fitting('sk awal', rooms)).toEqual([{ name: 'Cek awal sebelum SK' }]);
    expect(fitting('', rooms)).toHaveLength(2);
  });
});

describe('what Enter opens', () => {
  const [room, person] = ['room', 'person'].map((key) => ({ key, name: key, address: `/${key}` }));
  if (room === undefined || person === undefined) throw new Error('two keys give two choices');

  it('stays what was seen to be chosen when people are found later, or a stranger’s page is opened', () => {
    expect(placeOf('room', [room])).toBe(0);
    expect(placeOf('room', [person, room])).toBe(1);
  });

  it('is the first where nothing was chosen or it is gone, and nothing where nothing is found', () => {
    expect([placeOf(null, [person, room]), placeOf('room', [person])]).toEqual([0, 0]);
    expect(placeOf('room', [])).toBe(-1);
  });

  it('is the only one where it was struck before the search ended, or a stranger’s page is opened', () => {
    expect(onlyOf([person])).toBe(person);
    expect([onlyOf([]), onlyOf([person, room])]).toEqual([undefined, undefined]);
  });
});
