import type { QuotaYear } from '@payung/contract';
import { ceilingKinds } from '@payung/domain';
import { useState } from 'react';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { ceilingKindNames } from '../../words/quota-plan.ts';
import { CeilingDialog } from './ceiling-dialog.tsx';
import { kindOfKey, useCeilingName } from './ceiling-names.ts';

type Ceiling = QuotaYear['ceilings'][number];

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
          <Button onPress={() => setChanging(true)}>{say('Ubah satu kuota atau pagu')}</Button>
        </div>
      ) : null}
      {isChanging ? <CeilingDialog year={year} onClose={() => setChanging(false)} /> : null}
    </>
  );
}

function Finding({ total }: { readonly total: Ceiling }) {
  const places =
    total.people === null
      ? say('{people} orang ditetapkan', { people: formatNumber(total.used.people) })
      : say('{people} dari {people2} tempat sudah ditetapkan dengan SK', {
          people: formatNumber(total.used.people),
          people2: formatNumber(total.people),
        });
  const money =
    total.rupiah === null
      ? formatRupiah(total.used.rupiah)
      : say('{rupiah} dari {rupiah2}', {
          rupiah: formatRupiah(total.used.rupiah),
          rupiah2: formatRupiah(total.rupiah),
        });
  return (
    <p>
      <Say text="{places}, senilai {money}." places={<strong>{places}</strong>} money={money} />
    </p>
  );
}

function FreePlaces({ free }: Pick<QuotaYear, 'free'>) {
  const there = free.filter(({ people, rupiah }) => people !== 0 || rupiah !== 0);
  if (there.length === 0) return null;
  const names: Readonly<Record<string, string>> = ceilingKindNames;
  return (
    <Notice tone="note" title={say('Belum dibagikan')}>
      {there.map(({ group, people, rupiah }) => (
        <p key={group}>
          {names[group] ?? group}
          {say(': {people} tempat', { people: formatNumber(people) })}
          {rupiah === 0 ? '' : `, ${formatRupiah(rupiah)}`}
          {say('. Dapat diberikan lewat bagi ulang.')}
        </p>
      ))}
    </Notice>
  );
}

interface CeilingTableProps {
  readonly caption: string;
  readonly ceilings: readonly Ceiling[];
}

/** Columns of what nothing in the table limits are left out. */
function CeilingTable({ caption, ceilings }: CeilingTableProps) {
  const nameOf = useCeilingName();
  const hasPeople = ceilings.some(({ people }) => people !== null);
  const hasRupiah = ceilings.some(({ rupiah }) => rupiah !== null);
  const limited = (name: string, isShown: boolean) => (isShown ? [{ name, isNumber: true }] : []);
  const columns = [
    { name: say('Untuk') },
    ...limited(say('Kuota'), hasPeople),
    { name: say('Terpakai'), isNumber: true },
    ...limited(say('Sisa'), hasPeople),
    ...limited(say('Pagu'), hasRupiah),
    { name: say('Pagu terpakai'), isNumber: true },
    ...limited(say('Sisa pagu'), hasRupiah),
  ];
  return (
    <Table caption={caption} columns={columns}>
      {ceilings.map(({ key, people, rupiah, used, left }) => (
        <tr key={key}>
          <th scope="row">{nameOf(key)}</th>
          {hasPeople ? <td className={table.number}>{numberOr(people)}</td> : null}
          <td className={table.number}>{formatNumber(used.people)}</td>
          {hasPeople ? <td className={table.number}>{numberOr(left.people)}</td> : null}
          {hasRupiah ? <td className={table.number}>{rupiahOr(rupiah)}</td> : null}
          <td className={table.number}>{formatRupiah(used.rupiah)}</td>
          {hasRupiah ? <td className={table.number}>{rupiahOr(left.rupiah)}</td> : null}
        </tr>
      ))}
    </Table>
  );
}

const unlimited = <span className={panel.quiet}>{say('Tidak dibatasi')}</span>;
const numberOr = (value: number | null) => (value === null ? unlimited : formatNumber(value));
const rupiahOr = (value: number | null) => (value === null ? unlimited : formatRupiah(value));
