import type { RowTruth } from './match-set.ts';

const wanted = ['file', 'row', 'person_id', 'nik_state', 'dob_state', 'name_state'] as const;
/** A NIK that only looks different is as good as any. */
const rightNiks = new Set(['exact', 'dots', 'apostrophe', '']);

function kindsOf(cells: ReadonlyMap<string, string>): string[] {
  const one = (label: string, column: string) => {
    const state = cells.get(column) ?? '';
    return state === '' || state === 'exact' ? [] : [`${label} ${state}`];
  };
  const others = (cells.get('other_states') ?? '').split('+').filter((state) => state !== '');
  return [
    ...one('nik', 'nik_state'),
    ...one('birth date', 'dob_state'),
    ...one('name', 'name_state'),
    ...others,
  ];
}

/**
 * Who stands behind the rows of lists, by `file row`. Columns are found by their names, so that a truth may
 * say more than others.
 *
 * @throws Error when a column is missing
 */
export function readListTruth(text: string): ReadonlyMap<string, RowTruth> {
  const [first = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const headings = first.split(',');
  for (const name of wanted) {
    if (!headings.includes(name)) throw new Error(`truth.csv has no column ${name}`);
  }
  const truth = new Map<string, RowTruth>();
  for (const line of lines) {
    if (line === '') continue;
    const parts = line.split(',');
    const cells = new Map(headings.map((name, at) => [name, parts[at] ?? '']));
    truth.set(`${cells.get('file')} ${cells.get('row')}`, {
      person: cells.get('person_id') ?? '',
      kinds: kindsOf(cells),
      isNikWrong: !rightNiks.has(cells.get('nik_state') ?? ''),
      household: cells.get('household_id') ?? null,
      kin: cells.get('kin') ?? null,
    });
  }
  return truth;
}
