import type { HandOut } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { downloadHandOut } from '../api/hand-outs.ts';
import { formatBytes, formatMoment } from '../format.ts';
import { say } from '../language/say.ts';
import { sizelessWords } from '../words/hand-outs.ts';
import { Button } from './button.tsx';
import { FaultNotice } from './notice.tsx';
import panel from './panel.module.css';
import table from './table.module.css';
import { Table } from './table.tsx';

const columns = [
  { name: say('Diminta') },
  { name: say('Ukuran'), isNumber: true },
  { name: say('Segel SHA-256') },
  { name: say('Berkas') },
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
      <Table caption={say('Arsip seluruh data daerah')} columns={columns}>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row" className={table.nowrap}>
              {formatMoment(one.askedAt, timeZone)}
            </th>
            <td className={table.number}>
              {one.bytes === null ? sizelessWords(one, 'region') : formatBytes(one.bytes)}
            </td>
            <td className={table.wide}>{one.sha256 ?? say('Belum ada')}</td>
            <td>
              {one.doneAt === null ? null : (
                <Button
                  busy={saving.isPending && say('Mengunduh')}
                  onPress={() => saving.mutate(one)}
                >
                  {say('Unduh arsip')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
