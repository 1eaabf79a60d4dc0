import type { Quota, QuotaYear } from '@payung/contract';
import { type NominationState, type PeopleTally, unknownPart } from '@payung/domain';
import type { ChartFigures } from '../../charts/figures.ts';
import { formatNumber, formatPercent } from '../../format.ts';
import { say } from '../../language/say.ts';
import { type CountOf, countedAddress } from '../../words/counted.ts';
import { slugOfState } from '../../words/slugs.ts';

/** place of `Kuota` among the values of a row */
export const quotaColumn = 2;

/** Places of each quota card: used by decisions, held by nominations, and what was granted. */
export function quotaByAgency(quotas: readonly Quota[]): ChartFigures {
  return {
    rowName: say('Kartu kuota'),
    columns: [
      { name: say('Ditetapkan'), unit: 'people', look: 1 },
      { name: say('Diusulkan'), unit: 'people', look: 2 },
      { name: say('Kuota'), unit: 'people', look: null },
      { name: say('Sisa'), unit: 'people', look: null },
      { name: say('Cadangan'), unit: 'people', look: null },
    ],
    rows: [...quotas]
      .sort((a, b) => b.granted - a.granted)
      .map(({ id, name, agency, consumed, reserved, granted, free, waiting }) => ({
        key: id,
        name,
        href: `/kuota/${encodeURIComponent(id)}`,
        // a place is held by who is nominated and used up by who is determined: as many rows as the card says
        hrefs: [
          peopleAt(agency, 'determined'),
          peopleAt(agency, 'nominated'),
          null,
          null,
          peopleAt(agency, 'waitlisted'),
        ],
        values: [consumed, reserved, granted, free, waiting],
      })),
  };
}

/** Where the people of an agency, or of all, are listed who are in a state. */
function peopleAt(agency: string | null, state: NominationState): string {
  const asked = new URLSearchParams({ keadaan: slugOfState(state) });
  if (agency !== null) asked.set('dinas', agency);
  return `/calon?${asked}`;
}

export function quotaFinding({ rows }: ChartFigures): string {
  const sum = (at: number) => rows.reduce((all, { values }) => all + (values[at] ?? 0), 0);
  const granted = sum(quotaColumn);
  if (granted === 0) return say('Kuota tahun ini belum ditetapkan.');
  const used = sum(0) + sum(1);
  const full = rows.filter(
    ({ values }) => (values[quotaColumn] ?? 0) > 0 && (values[3] ?? 0) <= 0,
  ).length;
  const share = say('Terpakai {used} dari {granted} tempat ({used2})', {
    used: formatNumber(used),
    granted: formatNumber(granted),
    used2: formatPercent(used, granted),
  });
  const waiting = sum(4);
  const queue =
    waiting === 0
      ? ''
      : say(', {waiting} orang menunggu sebagai cadangan', { waiting: formatNumber(waiting) });
  return full === 0
    ? say('{share}; belum ada kartu yang penuh{queue}.', { share, queue })
    : say('{share}; {full} kartu sudah penuh{queue}.', { share, full: formatNumber(full), queue });
}

type Group = 'village' | 'occupation' | 'district';

const rowNames: Readonly<Record<Group, string>> = {
  village: say('Desa/kelurahan'),
  occupation: say('Pekerjaan'),
  district: say('Kecamatan'),
};

type Counted = Pick<PeopleTally, 'determined' | 'active'>;

/** People counted last, by one group, and the count whose rows they are; null where its rows were not kept. */
export interface CountedGroupOf {
  readonly group: Group;
  readonly parts: Readonly<Record<string, Counted>>;
  readonly rowsOf: CountOf | null;
}

/**
 * People of the latest count by village, district or occupation. Where a plan of the year gives places, beside them. Each
 * figure leads to exactly its people; whoever is not there to be listed has no link.
 */
export function groupFigures(
  { group, parts, rowsOf }: CountedGroupOf,
  year: Pick<QuotaYear, 'ceilings'>,
  nameOf: (code: string) => string,
): ChartFigures {
  const prefix = `${group}:`;
  const places = new Map(
    year.ceilings.flatMap(({ key, people, used }) =>
      key.startsWith(prefix)
        ? [[key.slice(prefix.length), { people, used: used.people }] as const]
        : [],
    ),
  );
  const codes = [...new Set([...places.keys(), ...Object.keys(parts)])];
  const rows = codes.map((key) => {
    const place = places.get(key);
    const count = parts[key];
    const rowsFor = (figure: 'active' | 'determined') =>
      rowsOf === null || (count?.[figure] ?? 0) === 0
        ? null
        : countedAddress(rowsOf, figure, { group, key });
    return {
      key,
      name: key === unknownPart ? say('Tidak diketahui lagi') : nameOf(key),
      href: rowsFor('active'),
      hrefs: [rowsFor('active'), rowsFor('determined'), null],
      values: [count?.active ?? 0, count?.determined ?? place?.used ?? 0, place?.people ?? null],
    };
  });
  return {
    rowName: rowNames[group],
    columns: [
      { name: say('Aktif'), unit: 'people', look: 1 },
      { name: say('Ditetapkan'), unit: 'people', look: null },
      { name: say('Kuota'), unit: 'people', look: null },
    ],
    rows: rows.sort(
      (a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0) || a.name.localeCompare(b.name, 'id'),
    ),
  };
}

/** Who has the most, who nobody. */
export function groupFinding({ rows, rowName }: ChartFigures): string {
  const total = rows.reduce((all, { values }) => all + (values[0] ?? 0), 0);
  const [first] = rows;
  if (first === undefined || total === 0)
    return say('Belum ada orang yang aktif pada hitungan terakhir.');
  const none = rows.filter(({ values }) => (values[0] ?? 0) === 0).length;
  const most = say('Terbanyak {first}: {value} dari {total} orang aktif', {
    first: first.name,
    value: formatNumber(first.values[0] ?? 0),
    total: formatNumber(total),
  });
  return none === 0
    ? `${most}.`
    : say('{most}; {none} {rowName} belum punya peserta aktif.', {
        most,
        none: formatNumber(none),
        rowName: rowName.toLowerCase(),
      });
}
