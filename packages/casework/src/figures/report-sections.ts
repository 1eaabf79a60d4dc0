import {
  type Denominator,
  formatDate,
  formatRupiah,
  type PeopleFigure,
  peopleFigures,
  type Region,
  type SourceMoney,
  shareOf,
  type TallyGroup,
  tallyGroups,
  unknownPart,
} from '@payung/domain';
import type { ReportSection } from '@payung/files/papers';
import type { MonthFigures } from './official-month.ts';

/** The tables of a monthly report: each figure with its name, day, workers it is a share of, and who says how many. */
export function reportSections(region: Region, figures: MonthFigures): ReportSection[] {
  return [
    peopleSection(figures),
    shareSection(figures),
    moneySection(figures.money),
    moneyByMonth(figures.money),
    ...tallyGroups.map((group) => groupSection(region, figures, group)),
  ];
}

/** `26.400` */
function whole(number: number): string {
  return formatRupiah(number).replace('Rp', '');
}

/** Hundredths of a percent as `32,00 %`. */
function percent(share: number): string {
  return `${Math.floor(share / 100)},${String(share % 100).padStart(2, '0')} %`;
}

function nameOf(figure: PeopleFigure, { day, since }: MonthFigures): string {
  switch (figure) {
    case 'determined':
      return `Ditetapkan untuk tahun ${day.slice(0, 4)}, sampai ${formatDate(day)}`;
    case 'active':
      return `Aktif per tanggal ${formatDate(day)}`;
    case 'inArrears':
      return `Menunggak – RISIKO, belum tentu dijamin, per tanggal ${formatDate(day)}`;
    case 'cumulative':
      return `Kumulatif sejak ${formatDate(since)}, sampai ${formatDate(day)}`;
  }
}

function peopleSection(figures: MonthFigures): ReportSection {
  const { count } = figures;
  return {
    title: 'Angka utama',
    sheet: 'Angka utama',
    headings: ['Angka', 'Orang'],
    rows: [
      ...peopleFigures.map((figure) => [nameOf(figure, figures), whole(count.total[figure])]),
      [
        'Diakui penuh oleh BPJS (orang dengan 6 bulan terbayar; kurang dari itu prorata)',
        whole(Math.floor(count.sixths / 6)),
      ],
    ],
  };
}

const shareNames = {
  'vulnerable-workers': 'Cakupan pekerja rentan',
  'eligible-workers': 'Universal Coverage Jamsostek (UCJ)',
} as const;

function shareSection({ day, count, denominators }: MonthFigures): ReportSection {
  const row = (of: Denominator): string[] => {
    const covered = count.total.active + (of.kind === 'eligible-workers' ? of.coveredOtherwise : 0);
    return [
      `${shareNames[of.kind]} per tanggal ${formatDate(day)}`,
      whole(covered),
      whole(of.people),
      percent(shareOf(covered, of.people)),
      `${of.source} (${formatDate(of.date)})`,
    ];
  };
  const missing = (['vulnerable-workers', 'eligible-workers'] as const)
    .filter((kind) => !denominators.some((one) => one.kind === kind))
    .map((kind) => [shareNames[kind], whole(count.total.active), '–', '–', 'belum ada sumber']);
  return {
    title: 'Cakupan, dengan pembagi dan sumbernya',
    sheet: 'Cakupan',
    headings: ['Angka', 'Aktif', 'Pembagi', 'Cakupan', 'Sumber pembagi'],
    rows: [...denominators.map(row), ...missing],
  };
}

function moneySection(money: readonly SourceMoney[]): ReportSection {
  return {
    title: 'Pagu dan realisasi per sumber dana',
    sheet: 'Realisasi',
    headings: ['Sumber dana', 'Pagu', 'Ditetapkan', 'Ditagih', 'Dibayar', 'Dikembalikan', 'Sisa'],
    rows: money.map(({ name, ceiling, committed, billed, paid, refunded, left }) => [
      name,
      ...[ceiling, committed, billed, paid, refunded, left].map(formatRupiah),
    ]),
  };
}

function moneyByMonth(money: readonly SourceMoney[]): ReportSection {
  return {
    title: 'Realisasi per bulan dan sumber dana',
    sheet: 'Realisasi per bulan',
    headings: ['Sumber dana', 'Bulan', 'Ditagih', 'Dibayar', 'Dikembalikan'],
    rows: money.flatMap(({ name, months }) =>
      months.map(({ month, billed, paid, refunded }) => [
        name,
        month,
        ...[billed, paid, refunded].map(formatRupiah),
      ]),
    ),
  };
}

const groupNames = {
  agency: ['Per perangkat daerah pengusul', 'Perangkat daerah'],
  occupation: ['Per jenis pekerjaan', 'Pekerjaan'],
  village: ['Per desa/kelurahan', 'Desa/kelurahan'],
  sex: ['Per jenis kelamin', 'Jenis kelamin'],
  age: ['Per kelompok usia', 'Usia'],
} as const;

function groupSection(region: Region, figures: MonthFigures, group: TallyGroup): ReportSection {
  const [title, sheet] = groupNames[group];
  const names = namesIn(region, group);
  const parts = Object.entries(figures.count.groups[group]);
  return {
    title,
    sheet,
    headings: [sheet, 'Ditetapkan', 'Aktif', 'Menunggak', 'Kumulatif'],
    rows: parts
      .map(([part, tally]) => [
        part === unknownPart ? '(tidak diketahui lagi)' : (names.get(part) ?? part),
        ...peopleFigures.map((figure) => whole(tally[figure])),
      ])
      .sort(([a = ''], [b = '']) => a.localeCompare(b, 'id')),
  };
}

function namesIn(region: Region, group: TallyGroup): ReadonlyMap<string, string> {
  switch (group) {
    case 'agency':
      return new Map<string, string>(region.agencies.map(({ id, name }) => [id, name]));
    case 'occupation':
      return new Map<string, string>(
        region.schemeYear.occupations.map(({ code, name }) => [code, name]),
      );
    case 'village':
      return new Map<string, string>(region.villages.map(({ code, name }) => [code, name]));
    case 'sex':
      return new Map([
        ['MALE', 'Laki-laki'],
        ['FEMALE', 'Perempuan'],
      ]);
    case 'age':
      return new Map();
  }
}
