import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../language/catalogue.ts';
import { english } from '../language/english/all.ts';
import { ageName } from './figures.ts';

afterEach(() => speak(null));

describe('the ages of a figure', () => {
  const names = () => ['<25', '25-34', '65+'].map(ageName);

  it('are told in the language chosen, from and to alike', () => {
    expect(names()).toEqual(['Di bawah 25 tahun', '25 sampai 34 tahun', '65 tahun ke atas']);
    speak(english);
    expect(names()).toEqual(['Under 25 years', '25 to 34 years', '65 years and older']);
  });
});
