import type { RefundView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type RefundStepSaid, refundQuery } from '../../api/leaving.ts';
import { formatDate, formatMonth, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { PersonLink } from '../../pieces/person-link.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { refundMarks, stepsOpen, stepWords, waitsForWords } from '../../words/leaving.ts';
import { useFundingName } from '../bills/bills-table.tsx';
import { RefundStepDialog } from './refund-step-dialog.tsx';

const route = getRouteApi('/inside/pengembalian/$id');
const refundsRoom = { to: '/pengembalian', name: say('Pengembalian iuran') } as const;

/** One refund: asked, agreed to, and back in the treasury. */
export function RefundRoom() {
  const { id } = route.useParams();
  const refund = useQuery(refundQuery(id));
  const { data } = refund;
  return (
    <Room
      up={refundsRoom}
      title={
        data
          ? say('Pengembalian {number}', { number: data.requested.number })
          : say('Pengembalian iuran')
      }
      lead={data ? <Lead refund={data} /> : undefined}
    >
      {refund.error ? <FaultNotice error={refund.error} /> : null}
      {refund.isPending ? <Skeleton lines={6} /> : null}
      {data ? <Refund refund={data} /> : null}
    </Room>
  );
}

interface OfRefund {
  readonly refund: RefundView;
}

function Lead({ refund }: OfRefund) {
  const fundingName = useFundingName();
  return (
    <span className={panel.row}>
      <Chip mark={refundMarks[refund.state]} />
      <span>{say('Kembali ke {funding}', { funding: fundingName(refund.funding) })}</span>
    </span>
  );
}

function Refund({ refund }: OfRefund) {
  const { mayBill } = rightsOf(useMe());
  const waits = waitsForWords(refund.state);
  return (
    <>
      <Figures
        figures={[
          { name: say('Diminta'), value: formatRupiah(refund.rupiah) },
          { name: say('Masih ditunggu'), value: formatRupiah(refund.expectedRupiah) },
          { name: say('Diterima di kas daerah'), value: formatRupiah(refund.receivedRupiah) },
          { name: say('Tidak dikembalikan BPJS'), value: formatRupiah(refund.keptByInsurerRupiah) },
        ]}
      />
      {waits === null ? null : <p>{waits}</p>}
      {mayBill ? <Acts refund={refund} /> : null}
      <Papers refund={refund} />
      <Lines refund={refund} />
    </>
  );
}

function Acts({ refund }: OfRefund) {
  const [open, setOpen] = useState<RefundStepSaid['step'] | null>(null);
  const steps = stepsOpen(refund.state);
  if (steps.length === 0) return null;
  return (
    <div className={panel.row}>
      {steps.map((step, at) => (
        <Button key={step} look={at === 0 ? 'main' : 'plain'} onPress={() => setOpen(step)}>
          {stepWords[step].button}
        </Button>
      ))}
      {open === null ? null : (
        <RefundStepDialog key={open} refund={refund} step={open} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function Papers({ refund }: OfRefund) {
  const { timeZone } = useRegion();
  const { requested, approved, received, refused } = refund;
  const papers = [
    [say('Diminta'), requested],
    [say('Ditolak BPJS'), refused],
    [say('Disetujui BPJS'), approved],
    [say('Diterima di kas daerah'), received],
  ] as const;
  return (
    <dl className={`${panel.panel} ${panel.facts}`}>
      {papers.map(([name, paper]) =>
        paper === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {say('Nomor {number}, {date}{reason}', {
                number: paper.number,
                date: formatDate(paper.date, timeZone),
                reason: 'reason' in paper ? `: ${paper.reason}` : `, ${formatRupiah(paper.rupiah)}`,
              })}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

const columns = [
  { name: say('Orang') },
  { name: say('Bulan') },
  { name: say('Iuran'), isNumber: true },
  { name: say('Tagihan') },
];

function Lines({ refund }: OfRefund) {
  return (
    <Table
      caption={say('{people} orang, {months} bulan', {
        people: formatNumber(refund.people),
        months: formatNumber(refund.months),
      })}
      columns={columns}
    >
      {refund.lines.map((line, place) => (
        <tr key={`${line.nominationId} ${line.bill}`}>
          <td className={table.nowrap}>
            <PersonLink
              nomination={line.nominationId}
              to="leaver"
              of={say('baris {row}, {months}', {
                row: formatNumber(place + 1),
                months: line.months.map(formatMonth).join(', '),
              })}
            />
          </td>
          <td className={table.wide}>{line.months.map(formatMonth).join(', ')}</td>
          <td className={table.number}>{formatRupiah(line.rupiah)}</td>
          <td className={table.nowrap}>
            <Link to="/tagihan/$id" params={{ id: line.bill }}>
              {say('Lihat tagihan')}
            </Link>
          </td>
        </tr>
      ))}
    </Table>
  );
}
