import { expect, it } from 'vitest';
import { readStatedDataset } from './stated-dataset.ts';

it('reads what lists write about poor households, or people in none would pass for poor', () => {
  const read = ['DTKS', 'Masuk P3KE', 'NON DTKS', 'tidak terdaftar DTSEN', 'ya', null];
  expect(read.map(readStatedDataset)).toEqual(['DTKS', 'P3KE', 'NONE', 'NONE', null, null]);
});
