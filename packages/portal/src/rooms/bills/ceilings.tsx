import type { BillView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { fundingQuery } from '../../api/cohorts.ts';
import { formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { Term } from '../../terms/term.tsx';
import { drawnFrom } from './bill-sums.ts';

const columns = [
  { name: say('Sumber dana') },
  { name: say('Tahun') },
  { name: say('Pagu'), isNumber: true },
  { name: say('Lunas'), isNumber: true },
  { name: say('Sedang ditagih'), isNumber: true },
  { name: say('Sisa pagu'), isNumber: true },
];

/** What bills have taken of each source of money, and what is left of it. */
export function Ceilings({ bills }: { readonly bills: readonly BillView[] }) {
  const funding = useQuery(fundingQuery);
  if (funding.error) return <FaultNotice error={funding.error} />;
  const items = funding.data ?? [];
  if (items.length === 0) return null;
  return (
    <section className={panel.stack} aria-labelledby="pagu">
      <h2 id="pagu">
        <Term of="pagu">{say('Pagu dan kode rekening')}</Term>
      </h2>
      <Table caption={say('Tagihan terhadap pagu, rupiah')} columns={columns}>
        {items.map((item) => {
          const { paid, billed, left } = drawnFrom(item, bills);
          return (
            <tr key={item.id}>
              <th scope="row" className={table.wide}>
                <bdi>{item.name}</bdi>
                <span className={table.under}>
                  {item.accountCode ?? say('Kode rekening belum diisi')}
                </span>
              </th>
              <td>{item.budgetYear}</td>
              <td className={table.number}>{formatRupiah(item.budgetCeiling)}</td>
              <td className={table.number}>{formatRupiah(paid)}</td>
              <td className={table.number}>{formatRupiah(billed)}</td>
              <td className={table.number}>{formatRupiah(left)}</td>
            </tr>
          );
        })}
      </Table>
    </section>
  );
}
