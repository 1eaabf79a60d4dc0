import { expect, it } from 'vitest';
import { headOf } from './office-head.ts';

it.each([
  ['Dinas Sosial P3AP2KB', 'Kepala Dinas Sosial P3AP2KB'],
  ['Kecamatan Undaan', 'Camat Undaan'],
  ['Kelurahan Mlati Kidul', 'Lurah Mlati Kidul'],
  ['Desa Kutuk', 'Kepala Desa Kutuk'],
  ['Sekretariat Daerah', 'Sekretaris Daerah'],
  ['Inspektorat', 'Inspektur'],
  ['Inspektorat Kabupaten Kudus', 'Inspektur Kabupaten Kudus'],
  ['Kecamatan', 'Kepala Kecamatan'],
])('a letter of %s is signed by its %s, or the insurer’s branch sends it back', (office, head) => {
  expect(headOf(office)).toBe(head);
});
