import { afterEach, describe, expect, it } from 'vitest';
import { isIndonesian, speak } from './catalogue.ts';
import { piecesOf } from './holes.ts';
import { say } from './say.ts';

afterEach(() => speak(null));

describe('a text in the chosen language', () => {
  it('stands in Indonesian as it is written, where nothing else was chosen', () => {
    expect(isIndonesian()).toBe(true);
    expect(say('Kirim {n} baris', { n: '1.204' })).toBe('Kirim 1.204 baris');
  });

  it('has one and many in English, also of numbers written with dots', () => {
    speak({ 'Kirim {n} baris': { one: 'Send {n} row', other: 'Send {n} rows' } });
    expect(say('Kirim {n} baris', { n: 1 })).toBe('Send 1 row');
    expect(say('Kirim {n} baris', { n: '1' })).toBe('Send 1 row');
    expect(say('Kirim {n} baris', { n: '1.001' })).toBe('Send 1.001 rows');
    expect(say('Kirim {n} baris', { n: 'beberapa' })).toBe('Send beberapa rows');
  });

  it('decides by the place that is named, where there are several numbers', () => {
    const forms = { by: 'done', one: '{done} row of {all}', other: '{done} rows of {all}' };
    speak({ '{done} dari {all} baris': forms });
    expect(say('{done} dari {all} baris', { done: 1, all: 12 })).toBe('1 row of 12');
  });

  it('keeps what stands in a place as it is, whatever it looks like', () => {
    speak({ 'Halo {name}': 'Hello {name}' });
    expect(say('Halo {name}', { name: '{n} <b>Siti</b> $&' })).toBe('Hello {n} <b>Siti</b> $&');
  });

  it('is shown in Indonesian rather than not at all', () => {
    speak({});
    expect(say('Belum ada')).toBe('Belum ada');
  });
});

it('takes a text apart at its places and elements', () => {
  expect(piecesOf('Buka <link>daftar {n}</link>.')).toEqual([
    { kind: 'text', text: 'Buka ' },
    {
      kind: 'tag',
      name: 'link',
      inside: [
        { kind: 'text', text: 'daftar ' },
        { kind: 'hole', name: 'n' },
      ],
    },
    { kind: 'text', text: '.' },
  ]);
});
