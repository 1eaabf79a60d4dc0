import type { JournalVerification } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { verificationQuery } from '../../api/journal.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { byService } from '../../service-clock.ts';
import { useRegion } from '../../use-region.ts';
import { findingName, verdictSentence } from '../../words/journal.ts';
import styles from '../onboarding/onboarding.module.css';

/** Whether the journal is whole: nothing changed, missing, out of order or cut off. */
export function VerificationRoom() {
  const verification = useQuery(verificationQuery);
  return (
    <Room
      up={{ to: '/jejak', name: say('Jejak perubahan') }}
      title={say('Keutuhan jejak')}
      lead={say(
        'Setiap entri menyimpan segel entri sebelumnya. Pemeriksaan menghitung ulang semuanya dan menyebut entri yang tidak cocok.',
      )}
      actions={
        <Button
          look="main"
          busy={verification.isFetching && say('Memeriksa')}
          onPress={() => void verification.refetch()}
        >
          {say('Periksa sekarang')}
        </Button>
      }
    >
      {verification.error ? <FaultNotice error={verification.error} /> : null}
      {verification.isFetching ? <Skeleton lines={3} /> : null}
      {verification.data === undefined && !verification.isFetching && !verification.error ? (
        <Empty title={say('Belum diperiksa sejak halaman ini dibuka.')}>
          <p>{say('Tekan Periksa sekarang. Seluruh jejak dibaca; tidak ada yang berubah.')}</p>
        </Empty>
      ) : null}
      {verification.data && !verification.isFetching ? (
        <Verdict verdict={verification.data} at={byService(verification.dataUpdatedAt)} />
      ) : null}
    </Room>
  );
}

const columns = [
  { name: say('Temuan') },
  { name: say('Jalur') },
  { name: say('Entri') },
  { name: say('Rincian teknis') },
];

function Verdict({ verdict, at }: { readonly verdict: JournalVerification; readonly at: number }) {
  const { timeZone } = useRegion();
  const { newestCheckpoint: newest, findings, more } = verdict;
  return (
    <>
      <Notice tone={verdict.ok ? 'good' : 'wrong'} title={verdictSentence(verdict)} announced>
        {say('Per {toISOString}.', {
          toISOString: formatMoment(new Date(at).toISOString(), timeZone),
        })}
        {verdict.ok
          ? ''
          : say(' Hubungi inspektorat dan admin pusat, jangan mengubah apa pun dahulu.')}
      </Notice>
      <dl className={`${styles.facts} ${panel.panel}`}>
        <dt>{say('Entri diperiksa')}</dt>
        <dd>{formatNumber(verdict.entries)}</dd>
        <dt>{say('Data dibandingkan')}</dt>
        <dd>{formatNumber(verdict.items)}</dd>
        <dt>{say('Titik periksa')}</dt>
        <dd>{formatNumber(verdict.checkpoints)}</dd>
        <dt>{say('Titik periksa terakhir')}</dt>
        <dd>
          {newest === null
            ? say('Belum ada')
            : say('Nomor {number}, {at}, segel {hash}', {
                number: formatNumber(newest.number),
                at: formatMoment(newest.at, timeZone),
                hash: newest.hash,
              })}
        </dd>
      </dl>
      {findings.length === 0 ? null : (
        <Table caption={say('Temuan')} columns={columns}>
          {findings.map((finding) => (
            <tr key={JSON.stringify(finding)}>
              <th scope="row">{findingName(finding.code)}</th>
              <td className={table.number}>{finding.lane ?? '–'}</td>
              <td className={table.number}>
                {finding.seq ?? '–'}
                {finding.upTo === null ? '' : `–${finding.upTo}`}
              </td>
              <td className={table.wide}>
                {finding.code}: {finding.detail}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {more === 0 ? null : (
        <p>{say('{more} temuan lain tidak ditampilkan.', { more: formatNumber(more) })}</p>
      )}
    </>
  );
}
