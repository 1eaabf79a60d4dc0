import type { ContributionsView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type * as z from 'zod';
import { contributionsQuery } from '../../api/cover.ts';
import { formatDate, formatMonth, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button, buttonClass } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { coverMark, coverWords, idleWords } from '../../words/cover.ts';
import { personOf } from '../../words/person-of.ts';
import { LeavingDialog } from '../leaving/leaving-dialog.tsx';

type Contributions = z.infer<typeof ContributionsView>;

/** What is paid for somebody whom a decision covers, where the cover stands, and that they leave. */
export function CoverOf({ nominationId }: { readonly nominationId: string }) {
  const found = useQuery(contributionsQuery(nominationId));
  if (found.error) return <FaultNotice error={found.error} />;
  if (found.data === undefined) return <Skeleton lines={2} />;
  return <Cover contributions={found.data} />;
}

interface OfContributions {
  readonly contributions: Contributions;
}

function Cover({ contributions }: OfContributions) {
  const { timeZone } = useRegion();
  const { cover, endsOn, cardNo, monthsPaid, months } = contributions;
  return (
    <section className={panel.stack} aria-label={say('Perlindungan dan iuran')}>
      <p className={panel.row}>
        <Chip mark={coverMark(cover)} />
        <span>{coverWords(cover, endsOn, timeZone)}</span>
      </p>
      <p className={panel.meta}>
        {say('Masa iur {monthsPaid} bulan. {cardNo}', {
          monthsPaid: formatNumber(monthsPaid),
          cardNo:
            cardNo === null
              ? say('Belum ada nomor peserta (KPJ).')
              : say('Nomor peserta (KPJ) {cardNo}.', { cardNo }),
        })}
      </p>
      {months.length === 0 ? null : (
        <details>
          <summary>{say('Iuran {months} bulan', { months: formatNumber(months.length) })}</summary>
          <Months contributions={contributions} />
        </details>
      )}
      <Leaving contributions={contributions} />
      <Report nominationId={contributions.nominationId} />
    </section>
  );
}

/** What happened to them becomes a claim; the address names nobody. */
function Report({ nominationId }: { readonly nominationId: string }) {
  if (!rightsOf(useMe()).mayHandleClaims) return null;
  return (
    <div className={panel.row}>
      <Link
        to="/klaim/buka/$id"
        params={{ id: personOf(nominationId) }}
        className={buttonClass('plain')}
      >
        {say('Laporkan kejadian')}
      </Link>
    </div>
  );
}

function Months({ contributions }: OfContributions) {
  const { timeZone } = useRegion();
  const { maySeeMoney } = rightsOf(useMe());
  const idle = new Map(contributions.idle.map(({ month, why }) => [month, why]));
  const columns = [
    { name: say('Bulan') },
    { name: say('Iuran'), isNumber: true },
    { name: say('Dibayar') },
  ];
  return (
    <Table caption={say('Iuran menurut bulan')} columns={columns}>
      {contributions.months.map(({ month, bill, tariff, paidOn }) => {
        const why = idle.get(month);
        return (
          <tr key={month}>
            <th scope="row" className={table.nowrap}>
              {maySeeMoney ? (
                <Link to="/tagihan/$id" params={{ id: bill }}>
                  {formatMonth(month)}
                </Link>
              ) : (
                formatMonth(month)
              )}
            </th>
            <td className={table.number}>{formatRupiah(tariff)}</td>
            <td>
              {paidOn === null ? say('Sedang ditagih') : formatDate(paidOn, timeZone)}
              {why === undefined ? null : (
                <span className={table.under}>
                  {say('Tidak terpakai: {idle}', { idle: idleWords(why) })}
                </span>
              )}
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

function Leaving({ contributions: { nominationId, cover } }: OfContributions) {
  const { mayRecordLeaving, maySeeLeavers } = rightsOf(useMe());
  const [isOpen, setOpen] = useState(false);
  if (cover.state === 'ENDED' && cover.reason !== 'LAPSED') {
    return maySeeLeavers ? (
      <p>
        <Link to="/keluar/$id" params={{ id: nominationId }}>
          {say('Lihat catatan keluar')}
        </Link>
      </p>
    ) : null;
  }
  if (!mayRecordLeaving) return null;
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{say('Catat keluar dari program')}</Button>
      {isOpen ? <LeavingDialog nominationId={nominationId} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
