import type { RegionDetail } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { askHandOut } from '../../api/central.ts';
import { formatBytes, formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { sizelessWords } from '../../words/hand-outs.ts';
import { centralZone } from './central-zone.ts';

const columns = [
  { name: say('Diminta') },
  { name: say('Ukuran'), isNumber: true },
  { name: say('Segel SHA-256') },
];

/** The whole of the region's data as an archive, made for the region; the centre sees its size and seal only. */
export function HandOuts({ region }: { readonly region: RegionDetail }) {
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: () => askHandOut(region.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['central', 'regions', region.id] }),
  });
  return (
    <section className={panel.stack} aria-labelledby="arsip">
      <h2 id="arsip">{say('Arsip data daerah')}</h2>
      <p className={panel.quiet}>
        {say('Dibuat untuk daerah itu sendiri. Pusat hanya melihat ukuran dan segelnya.')}
      </p>
      {asking.error ? <FaultNotice error={asking.error} /> : null}
      {region.handOuts.length === 0 ? null : (
        <Table caption={say('Arsip yang pernah diminta')} columns={columns}>
          {region.handOuts.map((one) => (
            <tr key={one.id}>
              <th scope="row" className={table.nowrap}>
                {formatMoment(one.askedAt, centralZone)}
              </th>
              <td className={table.number}>
                {one.bytes === null ? sizelessWords(one, 'centre') : formatBytes(one.bytes)}
              </td>
              <td className={table.wide}>{one.sha256 ?? say('Belum ada')}</td>
            </tr>
          ))}
        </Table>
      )}
      <div>
        <Button busy={asking.isPending && say('Meminta')} onPress={() => asking.mutate()}>
          {say('Minta arsip baru')}
        </Button>
      </div>
    </section>
  );
}
