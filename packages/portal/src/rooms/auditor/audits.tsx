import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { auditsQuery } from '../../api/audit-checks.ts';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { figuresRoom } from '../figures/figures-room.ts';
import { AskAudit } from './ask-audit.tsx';

const columns = [
  { name: say('Keadaan per') },
  { name: say('Uji') },
  { name: say('Orang dibayar'), isNumber: true },
  { name: say('Dibayar'), isNumber: true },
  { name: say('Rupiah berisiko'), isNumber: true },
];

/** What was decided, what was paid and what the insurer answered, held against one another. */
export function AuditsRoom() {
  const { timeZone } = useRegion();
  const audits = useQuery(auditsQuery);
  return (
    <Room
      up={figuresRoom}
      title={say('Uji bayar')}
      lead={say(
        'SK, pembayaran, dan catatan BPJS Ketenagakerjaan disandingkan, seperti diketahui pada satu tanggal.',
      )}
    >
      <AskAudit />
      <section className={panel.stack} aria-labelledby="uji-terdahulu">
        <h2 id="uji-terdahulu">{say('Uji yang sudah diminta')}</h2>
        {audits.error ? <FaultNotice error={audits.error} /> : null}
        {audits.isPending ? <Skeleton lines={4} /> : null}
        {audits.data?.length === 0 ? (
          <Empty title={say('Belum ada uji.')}>
            <p>{say('Isi tanggal di atas, lalu tekan Mulai uji. Hasilnya tetap tersimpan.')}</p>
          </Empty>
        ) : null}
        {audits.data !== undefined && audits.data.length > 0 ? (
          <Table caption={say('Terbaru di atas')} columns={columns}>
            {audits.data.map((audit) => (
              <tr key={audit.id}>
                <th scope="row" className={table.nowrap}>
                  <Link to="/uji-bayar/$id" params={{ id: audit.id }}>
                    {formatDate(audit.asOf, timeZone)}
                  </Link>
                </th>
                <td>
                  {audit.isChecking ? (
                    <Chip mark={{ shape: 'half', word: say('Sedang diuji'), tone: 'note' }} />
                  ) : (
                    <Chip mark={{ shape: 'tick', word: say('Selesai'), tone: 'good' }} />
                  )}
                </td>
                <td className={table.number}>{formatNumber(audit.people)}</td>
                <td className={table.number}>{formatRupiah(audit.paidRupiah)}</td>
                <td className={table.number}>{formatRupiah(audit.atRisk.rupiah)}</td>
              </tr>
            ))}
          </Table>
        ) : null}
      </section>
    </Room>
  );
}
