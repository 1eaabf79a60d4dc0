import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { successorsQuery } from '../../api/bills.ts';
import { formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { NikCell } from '../../pieces/nik-ending.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { PersonLink } from '../../pieces/person-link.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { spanWords } from '../../words/bills.ts';

const columns = [
  { name: say('Pengganti') },
  { name: 'NIK' },
  { name: say('Menggantikan') },
  { name: say('Bulan') },
  { name: say('Iuran'), isNumber: true },
  { name: say('Dasar') },
];

/** Whoever took over months that the bill had paid for somebody who left; nothing while nobody did. */
export function Successors({ id }: { readonly id: string }) {
  const found = useQuery(successorsQuery(id));
  if (found.error) return <FaultNotice error={found.error} />;
  const items = found.data ?? [];
  if (items.length === 0) return null;
  return (
    <section className={panel.stack} aria-labelledby="pengganti">
      <h2 id="pengganti">{say('Pengganti')}</h2>
      <Table
        caption={say('Bulan yang pindah kepada pengganti; jumlah tagihan tetap')}
        columns={columns}
      >
        {items.map((item) => (
          <tr key={item.nominationId}>
            <th scope="row" className={table.wide}>
              <Link to="/orang/$id" params={{ id: item.personId }}>
                <bdi>{item.person?.name ?? say('Datanya sudah dihapus')}</bdi>
              </Link>
            </th>
            <NikCell ending={item.person?.nationalIdEnd ?? null} />
            <td className={table.nowrap}>
              <PersonLink
                nomination={item.insteadOfId}
                to="leaver"
                of={say('digantikan {name}', {
                  name: item.person?.name ?? say('Datanya sudah dihapus'),
                })}
              />
            </td>
            <td>{spanWords(item)}</td>
            <td className={table.number}>{formatRupiah(item.rupiah)}</td>
            <td className={table.nowrap}>
              <Link to="/penetapan/$id" params={{ id: item.determination }}>
                {say('SK perubahan')}
              </Link>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
