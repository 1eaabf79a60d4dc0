import type { ImportRow } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { OutcomeChip } from '../../pieces/chip.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonList } from '../../pieces/reason-list.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { personOf } from '../../words/person-of.ts';
import { HandOver, ownersOf } from './hand-over.tsx';

const columns = [
  { name: say('Baris'), isNumber: true },
  { name: say('Hasil') },
  { name: say('Alasan dan tindakan') },
  { name: say('Orang') },
];

interface RowsTableProps {
  readonly importId: string;
  readonly rows: readonly ImportRow[];
  readonly mayHandOver: boolean;
}

/** Rows by their number in the file; no names, those stand in the report and on the person's page. */
export function RowsTable({ importId, rows, mayHandOver }: RowsTableProps) {
  return (
    <Table caption={say('Baris menurut nomor di berkas')} columns={columns}>
      {rows.map((row) => (
        <tr key={row.row}>
          <th scope="row" className={table.number}>
            {formatNumber(row.row)}
          </th>
          <td>
            <OutcomeChip outcome={row.outcome} />
          </td>
          <td className={table.wide}>
            <ReasonList reasons={row.reasons} />
            {mayHandOver
              ? ownersOf(row).map((to) => (
                  <HandOver key={to} importId={importId} row={row.row} to={to} />
                ))
              : null}
          </td>
          <td className={table.nowrap}>
            {row.nominationId === undefined ? null : (
              <Link to="/orang/$id" params={{ id: personOf(row.nominationId) }}>
                {say('Lihat orang')}
                <HiddenRow row={row.row} />
              </Link>
            )}
            {row.nominationId !== undefined && isSuspected(row) ? (
              <Link
                to="/orang/$id"
                params={{ id: personOf(row.nominationId) }}
                hash="usulan"
                className={table.under}
              >
                {say('Lihat kemungkinan ganda')}
                <HiddenRow row={row.row} />
              </Link>
            ) : null}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function isSuspected({ reasons }: ImportRow): boolean {
  return reasons.some(({ code }) => code === 'same-person-suspected');
}

function HiddenRow({ row }: { readonly row: number }) {
  return <span className={panel.hidden}> {say('di baris {row}', { row })}</span>;
}
