import type { CardHandOverView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { handOverPaperPath, handOverQuery } from '../../api/letters.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { DownloadButton } from '../../pieces/download-button.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { PlaceAndNik } from '../../pieces/nik-ending.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { answerMark, answerWords } from '../../words/letters.ts';
import { neighbourhood } from '../../words/verification.ts';
import { cardsRoom } from './cards-room.ts';
import { EntryForm } from './entry-form.tsx';

const route = getRouteApi('/inside/kartu/$id');

/** One receipt (BAST): printed, signed, and entered line by line. */
export function HandOverRoom() {
  const { id } = route.useParams();
  const { timeZone } = useRegion();
  const handOver = useQuery(handOverQuery(id));
  const { data } = handOver;
  return (
    <Room
      up={cardsRoom}
      title={
        data
          ? say('Serah terima kartu {villageName}', { villageName: data.villageName })
          : say('Serah terima kartu')
      }
      lead={
        data
          ? say('BAST dibuat {madeOn}.', { madeOn: formatDate(data.madeOn, timeZone) })
          : undefined
      }
      actions={
        <DownloadButton
          path={handOverPaperPath(id)}
          fallbackName="bast.pdf"
          look={data?.open === data?.people ? 'main' : 'plain'}
        >
          {say('Unduh BAST (PDF)')}
        </DownloadButton>
      }
    >
      {handOver.error ? <FaultNotice error={handOver.error} /> : null}
      {handOver.isPending ? <Skeleton lines={8} /> : null}
      {data ? (
        <>
          <Figures
            figures={[
              { name: say('Orang'), value: formatNumber(data.people) },
              { name: say('Diterima'), value: formatNumber(data.received) },
              { name: say('Kembali'), value: formatNumber(data.returned) },
              { name: say('Belum dicatat'), value: formatNumber(data.open) },
              { name: say('Pindaian BAST'), value: formatNumber(data.scans) },
            ]}
          />
          <Lines handOver={data} />
          {data.open > 0 ? (
            <EntryForm key={`${data.handOverId}-${data.open}`} handOver={data} />
          ) : null}
        </>
      ) : null}
    </Room>
  );
}

const columns = [
  { name: say('Nomor'), isNumber: true },
  { name: say('Peserta') },
  { name: say('Nomor kartu (KPJ)') },
  { name: say('Hasil') },
];

function Lines({ handOver }: { readonly handOver: CardHandOverView }) {
  const { timeZone } = useRegion();
  return (
    <Table caption={say('Baris seperti pada BAST')} columns={columns}>
      {handOver.lines.map((line) => (
        <tr key={line.no}>
          <td className={table.number}>{line.no}</td>
          <th scope="row" className={table.wide}>
            <bdi>{line.name ?? say('Data sudah dihapus')}</bdi>
            <PlaceAndNik
              place={neighbourhood(line.rt, line.rw) ?? say('RT/RW belum jelas')}
              ending={line.nationalIdEnding}
            />
          </th>
          <td className={table.nowrap}>{line.cardNo}</td>
          <td className={table.wide}>
            <Chip mark={answerMark(line.answer)} />
            {line.answer === null ? null : (
              <span className={table.under}>{answerWords(line.answer, timeZone)}</span>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
