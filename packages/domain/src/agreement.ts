/** How far two values of one field agree, by the code that a comparison names it with. */
const agreements: Readonly<Record<string, string>> = {
  equal: 'Sama',
  same: 'Sama',
  close: 'Sangat mirip',
  alike: 'Bunyinya mirip',
  initial: 'Disingkat di salah satu',
  part: 'Sebagian sama',
  swapped: 'Urutannya tertukar',
  elsewhere: 'Tertulis di kolom lain',
  different: 'Berbeda',
  missing: 'Kosong di salah satu',
  'one-digit': 'Satu angka berbeda',
  'two-digits': 'Dua angka berbeda',
  'digits-swapped': 'Dua angka tertukar',
  'rounded-by-spreadsheet': 'Angka akhir dibulatkan lembar kerja',
  'next-serial': 'Nomor urut bersebelahan, seperti saudara kembar',
  'same-date-and-serial': 'Tanggal dan nomor urut sama, kode wilayah berbeda',
  'day-and-month-swapped': 'Hari dan bulan tertukar',
  'january-1': 'Salah satu hanya tahun (1 Januari)',
  'as-national-id-says': 'Sama dengan tanggal di dalam NIK',
  'day-and-month': 'Hari dan bulan sama, tahun berbeda',
  'two-parts': 'Dua dari tiga bagian sama',
  year: 'Hanya tahunnya sama',
  'other-number': 'Hanya angkanya berbeda',
  'same-front': 'Awalannya sama',
  'same-name': 'Namanya sama',
};

/**
 * A level of agreement in Indonesian, for the portal and for files. A later model may know more levels than are told
 * apart here.
 */
export function agreementInWords(level: string): string {
  return agreements[level] ?? 'Dibandingkan';
}
