import type { BillView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { billQuery } from '../../api/bills.ts';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { useRegion } from '../../use-region.ts';
import { useToday } from '../../use-today.ts';
import { billMarks, spanWords } from '../../words/bills.ts';
import { Acts } from './acts.tsx';
import { expiryOf } from './bill-expiry.ts';
import { useCohortName } from './bills-table.tsx';
import { Facts } from './facts.tsx';
import { LeftOff } from './left-off.tsx';
import { Lines } from './lines.tsx';
import { billsRoom } from './new-bill.tsx';
import { Successors } from './successors.tsx';
import { Way } from './way.tsx';

const route = getRouteApi('/inside/tagihan/$id');

/** One bill, from its list to the proof that the insurer has the money. */
export function BillRoom() {
  const { id } = route.useParams();
  const bill = useQuery(billQuery(id));
  const { data } = bill;
  return (
    <Room
      up={billsRoom}
      title={data ? say('Iuran {span}', { span: spanWords(data) }) : say('Tagihan iuran')}
      tabTitle={say('Tagihan iuran')}
      lead={data ? <Lead bill={data} /> : undefined}
    >
      {bill.error ? <FaultNotice error={bill.error} /> : null}
      {bill.isPending ? <Skeleton lines={8} /> : null}
      {data ? <Bill bill={data} /> : null}
    </Room>
  );
}

interface OfBill {
  readonly bill: BillView;
}

function Lead({ bill }: OfBill) {
  const cohortName = useCohortName();
  return (
    <span className={panel.row}>
      <Chip mark={billMarks[bill.state]} />
      <span>{cohortName(bill.cohort)}</span>
    </span>
  );
}

function Bill({ bill }: OfBill) {
  const left = Object.values(bill.leftOff).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Remarks bill={bill} />
      <Figures
        figures={[
          { name: say('Orang'), value: formatNumber(bill.people) },
          { name: say('Orang-bulan'), value: formatNumber(bill.personMonths) },
          { name: say('Iuran seluruhnya'), value: formatRupiah(bill.rupiah) },
          { name: say('Tidak dimasukkan'), value: formatNumber(left) },
        ]}
      />
      <Way bill={bill} />
      <Acts bill={bill} />
      <Facts bill={bill} />
      {bill.work === null && bill.people > 0 ? <Lines bill={bill} /> : null}
      {bill.state === 'paid' ? <Successors id={bill.id} /> : null}
      {left > 0 ? <LeftOff bill={bill} /> : null}
    </>
  );
}

/** What has to be seen before anything is done. */
function Remarks({ bill }: OfBill) {
  const { timeZone } = useRegion();
  const expiry = expiryOf(bill, useToday());
  if (bill.work !== null) {
    return (
      <p role="status">
        {say(
          'Daftar nominatif sedang disusun: {people} orang sejauh ini. Halaman ini memeriksa sendiri dan boleh ditutup.',
          { people: formatNumber(bill.people) },
        )}
      </p>
    );
  }
  if (bill.state === 'expired') {
    return (
      <Notice tone="wrong" title={say('Tagihan ini berakhir karena kode iurannya habis')}>
        {say(
          'Bulannya bebas lagi. Bila belum dibayar, buat tagihan baru untuk bulan yang sama. Bila sudah dibayar sebelum kodenya habis, bendahara membuka kembali tagihan ini: tagihan baru akan membayar orang yang sama dua kali.',
        )}
      </Notice>
    );
  }
  if (bill.state === 'cancelled') {
    return (
      <Notice tone="neutral" title={say('Tagihan ini dibatalkan')}>
        {say('Tidak ada yang dibayar, dan bulannya dapat ditagih lagi.')}
      </Notice>
    );
  }
  if (bill.people === 0) {
    return (
      <Notice tone="attention" title={say('Tidak ada orang dalam daftar nominatif')}>
        {say('Periksa SK yang berlaku dan alasan di bawah ini, lalu batalkan tagihan ini.')}
      </Notice>
    );
  }
  if (expiry.kind === 'over') {
    return (
      <Notice
        tone="wrong"
        title={say('Kode iuran habis pada {on}', { on: formatDate(expiry.on, timeZone) })}
      >
        {say(
          'Catat kode iuran yang baru, atau catat dokumen bayar yang tanggalnya tepat waktu sampai {enterUntil}.',
          { enterUntil: formatDate(expiry.enterUntil, timeZone) },
        )}
      </Notice>
    );
  }
  return expiry.kind === 'soon' ? (
    <Notice
      tone="attention"
      title={say('Kode iuran berlaku sampai {on}', { on: formatDate(expiry.on, timeZone) })}
    >
      {say('Bayar sebelum hari itu berakhir.')}
    </Notice>
  ) : null;
}
