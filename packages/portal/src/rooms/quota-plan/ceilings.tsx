import type { QuotaYear } from '@payung/contract';
import { ceilingKinds } from '@payung/domain';
import { useState } from 'react';
import { formatNumber, formatRupiah } from '../../format.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { ceilingKindNames } from '../../words/quota-plan.ts';
import { CeilingDialog } from './ceiling-dialog.tsx';
import { kindOfKey, useCeilingName } from './ceiling-names.ts';

type Ceiling = QuotaYear['ceilings'][number];

const columns = [
  { name: 'Untuk' },
  { name: 'Kuota', isNumber: true },
  { name: 'Terpakai', isNumber: true },
  { name: 'Sisa', isNumber: true },
  { name: 'Pagu', isNumber: true },
  { name: 'Pagu terpakai', isNumber: true },
  { name: 'Sisa pagu', isNumber: true },
];

interface CeilingsProps {
  readonly year: QuotaYear;
  readonly mayAdminister: boolean;
}

/** What limits a year, kind by kind, with what is used of it and left. */
export function Ceilings({ year, mayAdminister }: CeilingsProps) {
  const [isChanging, setChanging] = useState(false);
  const total = year.ceilings.find(({ key }) => kindOfKey(key) === 'total');
  return (
    <>
      {total === undefined ? null : <Finding total={total} />}
      <FreePlaces free={year.free} />
      {ceilingKinds.map((kind) => {
        const ofKind = year.ceilings.filter(({ key }) => kindOfKey(key) === kind);
        return ofKind.length === 0 ? null : (
          <CeilingTable key={kind} caption={ceilingKindNames[kind]} ceilings={ofKind} />
        );
      })}
      {mayAdminister ? (
        <div>
          <Button onPress={() => setChanging(true)}>Ubah satu kuota atau pagu</Button>
        </div>
      ) : null}
      {isChanging ? <CeilingDialog year={year} onClose={() => setChanging(false)} /> : null}
    </>
  );
}

function Finding({ total }: { readonly total: Ceiling }) {
  const places =
    total.people === null
      ? `${formatNumber(total.used.people)} orang ditetapkan`
      : `${formatNumber(total.used.people)} dari ${formatNumber(total.people)} tempat sudah ditetapkan dengan SK`;
  const money =
    total.rupiah === null
      ? formatRupiah(total.used.rupiah)
      : `${formatRupiah(total.used.rupiah)} dari ${formatRupiah(total.rupiah)}`;
  return (
    <p>
      <strong>{places}</strong>, senilai {money}.
    </p>
  );
}

function FreePlaces({ free }: Pick<QuotaYear, 'free'>) {
  const there = free.filter(({ people, rupiah }) => people !== 0 || rupiah !== 0);
  if (there.length === 0) return null;
  const names: Readonly<Record<string, string>> = ceilingKindNames;
  return (
    <Notice tone="note" title="Belum dibagikan">
      {there.map(({ group, people, rupiah }) => (
        <p key={group}>
          {names[group] ?? group}: {formatNumber(people)} tempat
          {rupiah === 0 ? '' : `, ${formatRupiah(rupiah)}`}. Dapat diberikan lewat bagi ulang.
        </p>
      ))}
    </Notice>
  );
}

interface CeilingTableProps {
  readonly caption: string;
  readonly ceilings: readonly Ceiling[];
}

function CeilingTable({ caption, ceilings }: CeilingTableProps) {
  const nameOf = useCeilingName();
  return (
    <Table caption={caption} columns={columns}>
      {ceilings.map(({ key, people, rupiah, used, left }) => (
        <tr key={key}>
          <th scope="row">{nameOf(key)}</th>
          <td className={table.number}>{numberOr(people)}</td>
          <td className={table.number}>{formatNumber(used.people)}</td>
          <td className={table.number}>{numberOr(left.people)}</td>
          <td className={table.number}>{rupiahOr(rupiah)}</td>
          <td className={table.number}>{formatRupiah(used.rupiah)}</td>
          <td className={table.number}>{rupiahOr(left.rupiah)}</td>
        </tr>
      ))}
    </Table>
  );
}

const unlimited = <span className={panel.quiet}>Tidak dibatasi</span>;
const numberOr = (value: number | null) => (value === null ? unlimited : formatNumber(value));
const rupiahOr = (value: number | null) => (value === null ? unlimited : formatRupiah(value));
