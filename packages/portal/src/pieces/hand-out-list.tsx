import type { HandOut } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { downloadHandOut } from '../api/hand-outs.ts';
import { formatBytes, formatMoment } from '../format.ts';
import { Button } from './button.tsx';
import { FaultNotice } from './notice.tsx';
import panel from './panel.module.css';
import table from './table.module.css';
import { Table } from './table.tsx';

const columns = [
  { name: 'Diminta' },
  { name: 'Ukuran', isNumber: true },
  { name: 'Segel SHA-256' },
  { name: 'Berkas' },
];

interface HandOutListProps {
  readonly items: readonly HandOut[];
  readonly timeZone: string;
}

/** Archives of the whole region, each with the seal that its receipt names. */
export function HandOutList({ items, timeZone }: HandOutListProps) {
  const saving = useMutation({ mutationFn: downloadHandOut });
  return (
    <div className={panel.stack}>
      {saving.error ? <FaultNotice error={saving.error} /> : null}
      <Table caption="Arsip seluruh data daerah" columns={columns}>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row" className={table.nowrap}>
              {formatMoment(one.askedAt, timeZone)}
            </th>
            <td className={table.number}>
              {one.bytes === null ? 'Sedang dibuat' : formatBytes(one.bytes)}
            </td>
            <td className={table.wide}>{one.sha256 ?? 'Belum ada'}</td>
            <td>
              {one.doneAt === null ? null : (
                <Button busy={saving.isPending && 'Mengunduh'} onPress={() => saving.mutate(one)}>
                  Unduh arsip
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
