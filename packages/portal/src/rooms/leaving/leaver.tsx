import type { LeaverView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { leaverQuery } from '../../api/leaving.ts';
import { formatDate, formatMonth, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import { billMarks } from '../../words/bills.ts';
import { idleWords } from '../../words/cover.ts';
import { knownByName, leaverMark, leavingName, stillBilledAct } from '../../words/leaving.ts';
import { AddProof } from './add-proof.tsx';
import { LeaverActs } from './leaver-acts.tsx';
import { TakeBack } from './take-back.tsx';

const route = getRouteApi('/inside/keluar/$id');
const leaversRoom = { to: '/keluar', name: say('Peserta yang keluar') } as const;

/** One who left: what shows it, the money that is unused, and who has the place. */
export function LeaverRoom() {
  const { id } = route.useParams();
  const leaver = useQuery(leaverQuery(id));
  const { data } = leaver;
  return (
    <Room
      up={leaversRoom}
      title={data?.name ?? say('Peserta yang keluar')}
      tabTitle={say('Peserta yang keluar')}
      lead={data ? <Lead leaver={data} /> : undefined}
    >
      {leaver.error ? <FaultNotice error={leaver.error} /> : null}
      {leaver.isPending ? <Skeleton lines={6} /> : null}
      {data ? <Leaver leaver={data} /> : null}
    </Room>
  );
}

interface OfLeaver {
  readonly leaver: LeaverView;
}

function Lead({ leaver }: OfLeaver) {
  const { timeZone } = useRegion();
  return (
    <span className={panel.row}>
      <Chip mark={leaverMark(leaver)} />
      <span>
        {leavingName(leaver.reason)}, {formatDate(leaver.on, timeZone)}
      </span>
    </span>
  );
}

function Leaver({ leaver }: OfLeaver) {
  const { mayAdminister, mayBill, mayRecordLeaving } = rightsOf(useMe());
  const isOpen = leaver.replacement === null || leaver.unused.length > 0;
  return (
    <>
      {leaver.stillBilled.length === 0 ? null : <StillBilled leaver={leaver} />}
      <Facts leaver={leaver} />
      {(mayAdminister || mayBill) && isOpen ? (
        <LeaverActs chosen={[leaver]} onDone={() => undefined} />
      ) : null}
      {leaver.unused.length === 0 ? null : <Unused leaver={leaver} />}
      {mayRecordLeaving ? <AddProof key={leaver.version} leaver={leaver} /> : null}
      {mayRecordLeaving && leaver.replacement === null && leaver.knownBy !== 'amendment' ? (
        <TakeBack leaver={leaver} />
      ) : null}
    </>
  );
}

function StillBilled({ leaver }: OfLeaver) {
  const { maySeeMoney } = rightsOf(useMe());
  return (
    <Notice tone="attention" title={say('Masih ada dalam tagihan yang belum lunas')}>
      <ul>
        {leaver.stillBilled.map(({ bill, state, months }) => (
          <li key={bill}>
            {maySeeMoney ? (
              <Link to="/tagihan/$id" params={{ id: bill }}>
                {months.map(formatMonth).join(', ')}
              </Link>
            ) : (
              months.map(formatMonth).join(', ')
            )}
            : {billMarks[state].word.toLowerCase()}. {stillBilledAct(state)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Facts({ leaver }: OfLeaver) {
  const { timeZone } = useRegion();
  const { agencyName } = useNames();
  const { maySeeDeterminations } = rightsOf(useMe());
  const { replacement } = leaver;
  return (
    <dl className={`${panel.panel} ${panel.facts}`}>
      <div>
        <dt>{say('NIK')}</dt>
        <dd>
          {leaver.nationalIdEnding === null ? '–' : <NikEnding ending={leaver.nationalIdEnding} />}
        </dd>
      </div>
      <div>
        <dt>{say('Desa/kelurahan')}</dt>
        <dd>{leaver.villageName ?? '–'}</dd>
      </div>
      <div>
        <dt>{say('Dinas pengusul')}</dt>
        <dd>{agencyName(leaver.agency)}</dd>
      </div>
      <div>
        <dt>{say('Dicatat')}</dt>
        <dd>
          {formatDate(leaver.recordedAt, timeZone)}, {knownByName(leaver.knownBy)}
        </dd>
      </div>
      <div>
        <dt>{say('Bukti')}</dt>
        <dd>
          {leaver.proof === 0
            ? leaver.proven
              ? say('SK perubahan')
              : say('Belum ada')
            : say('{proof} berkas', { proof: formatNumber(leaver.proof) })}
        </dd>
      </div>
      <div>
        <dt>{say('Tempatnya')}</dt>
        <dd>
          {replacement === null ? (
            say('Belum diganti')
          ) : (
            <>
              {maySeeDeterminations ? (
                <Link to="/penetapan/$id" params={{ id: replacement.determination }}>
                  {say('SK perubahan')}
                </Link>
              ) : (
                say('SK perubahan')
              )}
              {replacement.at === null
                ? say(', belum berlaku')
                : say(', {months} bulan ({rupiah}) pindah kepada penggantinya', {
                    months: formatNumber(replacement.months),
                    rupiah: formatRupiah(replacement.rupiah),
                  })}
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{say('Orangnya')}</dt>
        <dd>
          <Link to="/orang/$id" params={{ id: leaver.personId }}>
            {say('Lihat data dan iuran')}
          </Link>
        </dd>
      </div>
    </dl>
  );
}

const columns = [
  { name: say('Bulan') },
  { name: say('Iuran'), isNumber: true },
  { name: say('Sebab') },
];

function Unused({ leaver }: OfLeaver) {
  return (
    <section className={panel.stack} aria-labelledby="tidak-terpakai">
      <h2 id="tidak-terpakai">
        {say('Iuran tidak terpakai {unusedRupiah}', {
          unusedRupiah: formatRupiah(leaver.unusedRupiah),
        })}
      </h2>
      <Table
        caption={say('Bulan yang sudah dibayar dan tidak melindungi siapa pun')}
        columns={columns}
      >
        {leaver.unused.map(({ month, tariff, why }) => (
          <tr key={month}>
            <th scope="row">{formatMonth(month)}</th>
            <td className={table.number}>{formatRupiah(tariff)}</td>
            <td>{idleWords(why)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
