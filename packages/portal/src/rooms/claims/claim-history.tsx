import type { ClaimDetail } from '@payung/contract';
import { formatDate, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { stepName } from '../../words/claims.ts';

const columns = [
  { name: say('Tanggal') },
  { name: say('Langkah') },
  { name: say('Nomor') },
  { name: say('Rupiah'), isNumber: true },
];

/** What was done with a claim, the newest first. */
export function ClaimHistory({ claim }: { readonly claim: ClaimDetail }) {
  const { timeZone } = useRegion();
  return (
    <section className={panel.stack} aria-labelledby="riwayat-klaim">
      <h2 id="riwayat-klaim">{say('Riwayat')}</h2>
      <Table caption={say('Terbaru di atas')} columns={columns}>
        {[...claim.steps].reverse().map((step) => (
          <tr key={`${step.at}-${step.act}`}>
            <th scope="row" className={table.nowrap}>
              {formatDate(step.act === 'open' ? step.at : step.on, timeZone)}
            </th>
            <td className={table.wide}>{stepName(step.act)}</td>
            <td>{step.reference ?? '–'}</td>
            <td className={table.number}>
              {step.rupiah === null ? '–' : formatRupiah(step.rupiah)}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
