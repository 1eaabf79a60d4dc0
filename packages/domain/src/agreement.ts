/** How far two values of one field agree, by the code that a comparison names it with. */
const agreements: Readonly<Record<string, string>> = {
  equal: 'Sama',
  same: 'Sama',
  'same-sound': 'Sama, ejaannya lain',
  glued: 'Sama, spasinya lain',
  reordered: 'Sama, urutan katanya lain',
  'one-typo': 'Satu huruf berbeda',
  typos: 'Beberapa huruf berbeda',
  bare: 'Sama selain kata umum, misalnya Siti',
  near: 'Mirip, namun bisa nama dua orang',
  'one-word-differs': 'Satu kata sama, kata lain berbeda',
  few: 'Hanya kata umum yang sama',
  none: 'Tidak ada kata yang sama',
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

const parts: Readonly<Record<string, string>> = {
  'prior stranger': 'Titik awal: hampir semua pasangan adalah dua orang',
  'prior family': 'Titik awal: dibandingkan dengan dua orang sekeluarga',
  'prior twin': 'Titik awal: dibandingkan dengan saudara kembar',
  'rule another-name': 'Namanya lain sama sekali, jadi dianggap orang berbeda',
  'rule another-birth-date': 'Tanggal lahirnya lain sama sekali, jadi ditanyakan dahulu',
  'rule another-national-id': 'NIK-nya lain sama sekali, jadi ditanyakan dahulu',
  'rule name-of-a-relative': 'Namanya seperti nama saudara, jadi ditanyakan dahulu',
  'rule name-unknown': 'Salah satunya tidak menyebut nama, jadi ditanyakan dahulu',
  'rule numbers-of-twins': 'NIK-nya bersebelahan seperti saudara kembar, jadi ditanyakan dahulu',
  'others one-group': 'Baris lain yang serupa menguatkan',
  'others two-groups': 'Baris lain yang serupa melemahkan',
};

/** A part of a sum that belongs to no field: what is so of any two people, or a rule that holds the sum back. */
export function sumPartInWords({ field, level }: { field: string; level: string }): string {
  return parts[`${field} ${level}`] ?? (field === 'prior' ? 'Titik awal' : 'Penilaian lain');
}
