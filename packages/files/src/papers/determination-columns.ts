import type { DeterminationLine, DeterminationPaper } from './paper-lines.ts';
import type { TableColumn } from './paper-table.ts';
import { dayInFigures, monthInWords } from './paper-text.ts';

/** A column of the attachment: what stands in it, in the PDF as in the workbook. */
export interface DeterminationColumn extends TableColumn {
  readonly cell: (line: DeterminationLine) => string;
}

/** What stands for everything but the last four digits of a NIK where a paper is published (domain-rules 6.6). */
const hidden = '************';

const number: DeterminationColumn = {
  heading: 'No.',
  share: 30,
  align: 'right',
  cell: ({ no }) => String(no),
};
const name: DeterminationColumn = { heading: 'Nama', share: 112, cell: (line) => line.name };
const village: DeterminationColumn = {
  heading: 'Desa/Kelurahan',
  share: 68,
  cell: (line) => line.village ?? '–',
};
const district: DeterminationColumn = {
  heading: 'Kecamatan',
  share: 60,
  cell: (line) => line.district ?? '–',
};
const occupation: DeterminationColumn = {
  heading: 'Jenis pekerjaan',
  share: 88,
  cell: (line) => line.occupation,
};
const months: DeterminationColumn = {
  heading: 'Bulan iuran',
  share: 34,
  align: 'right',
  cell: (line) => String(line.months),
};
const firstMonth: DeterminationColumn = {
  heading: 'Mulai',
  share: 62,
  cell: (line) => monthInWords(line.firstMonth),
};

const masked: readonly DeterminationColumn[] = [
  { ...number, share: 26 },
  { ...name, share: 120 },
  {
    heading: 'NIK (4 angka akhir)',
    share: 58,
    align: 'centre',
    cell: ({ nik }) => `${hidden}${nik.slice(-4)}`,
  },
  { ...occupation, share: 102 },
  { ...village, share: 66 },
  { ...district, share: 56 },
  { ...months, share: 30 },
];

const full: readonly DeterminationColumn[] = [
  number,
  name,
  { heading: 'NIK', share: 76, align: 'centre', cell: ({ nik }) => nik },
  {
    heading: 'Tanggal lahir',
    share: 48,
    align: 'centre',
    cell: ({ birthDate }) => (birthDate === '' ? '–' : dayInFigures(birthDate)),
  },
  { heading: 'Alamat', share: 112, cell: ({ address }) => address ?? '–' },
  village,
  district,
  occupation,
  { heading: 'Perangkat daerah pengusul', share: 86, cell: ({ agency }) => agency },
  months,
  firstMonth,
];

const cardNumber: DeterminationColumn = {
  heading: 'Nomor peserta (KPJ)',
  share: 62,
  align: 'centre',
  cell: ({ cpn }) => cpn ?? '–',
};

/** The columns of a paper. On the masked one there is no birth date, address or whole NIK, whatever is asked for. */
export function columnsOf({
  audience,
  part = 'added',
  showsCardNumbers = false,
}: DeterminationPaper): readonly DeterminationColumn[] {
  const columns = columnsFor(audience, showsCardNumbers);
  if (part === 'added') return columns;
  return [...columns.filter(({ heading }) => !ofMoney.has(heading)), struckFrom];
}

function columnsFor(
  audience: DeterminationPaper['audience'],
  showsCardNumbers: boolean,
): readonly DeterminationColumn[] {
  switch (audience) {
    case 'masked':
      return masked;
    case 'full':
      return showsCardNumbers ? [...full, cardNumber] : full;
  }
}

/** what is not told of whoever is struck: no month is paid */
const ofMoney: ReadonlySet<string> = new Set([months.heading, firstMonth.heading]);
const struckFrom: DeterminationColumn = { ...firstMonth, heading: 'Dikeluarkan mulai' };
