import type { SheetDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { sheetQuery } from '../../api/verification.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { fieldWords } from '../../words/lacking.ts';
import { personOf } from '../../words/person-of.ts';
import { levelWords, neighbourhood, refusalWord, stageMark } from '../../words/verification.ts';
import { AnswerForm } from './answer-form.tsx';
import { NextSheet } from './next-sheet.tsx';
import { SheetHistory } from './sheet-history.tsx';
import { StandAsIs } from './stand-as-is.tsx';
import styles from './verification.module.css';

const route = getRouteApi('/inside/verifikasi/orang/$id');
const up = { to: '/verifikasi', name: say('Verifikasi') } as const;

/** One worker before the decision: what is claimed, what the offices answered, and one's own answer. */
export function SheetRoom() {
  const { id } = route.useParams();
  const found = useQuery(sheetQuery(id));
  return (
    <Room
      key={id}
      up={up}
      title={found.data?.name ?? say('Pemeriksaan calon peserta')}
      tabTitle={say('Verifikasi')}
      lead={found.data ? <Lead sheet={found.data} /> : undefined}
    >
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={8} /> : null}
      {found.data ? <Sheet sheet={found.data} /> : null}
    </Room>
  );
}

function Lead({ sheet }: { readonly sheet: SheetDetail }) {
  const { timeZone } = useRegion();
  const { stage } = sheet;
  return (
    <span className={panel.row}>
      <Chip mark={stageMark(stage)} />
      {stage.due === null ? null : (
        <span>
          {say('Paling lambat {due}', { due: formatDate(stage.due, timeZone) })}
          {stage.overdue ? <strong className={styles.late}>{say('Lewat batas')}</strong> : null}
        </span>
      )}
    </span>
  );
}

function Sheet({ sheet }: { readonly sheet: SheetDetail }) {
  const rights = rightsOf(useMe());
  const { stage } = sheet;
  const maySayItStands = stage.stage === 'returned' && rights.mayWithdrawFor(sheet.agency);
  return (
    <>
      <Claimed sheet={sheet} />
      {stage.stage === 'returned' ? (
        <Notice
          tone="attention"
          title={say('Perlu dibetulkan: {field}', { field: fieldWords(stage.fields) })}
        >
          {rights.maySeePeople ? (
            <p>
              <Say
                text="Betulkan di <link>halaman orang ini</link>; setelah itu pemeriksaan berjalan lagi dengan sendirinya."
                link={(inside) => (
                  <Link to="/orang/$id" params={{ id: personOf(sheet.nominationId) }}>
                    {inside}
                  </Link>
                )}
              />
            </p>
          ) : null}
        </Notice>
      ) : null}
      {stage.stage === 'refused' ? (
        <Notice
          tone="neutral"
          title={say('Ditolak: {reasons}', { reasons: stage.reasons.map(refusalWord).join(', ') })}
        />
      ) : null}
      {sheet.mayAnswer ? <AnswerForm key={sheet.history.length} sheet={sheet} /> : null}
      {maySayItStands ? <StandAsIs nominationId={sheet.nominationId} /> : null}
      {sheet.mayAnswer || rights.verifiesAt === null ? null : (
        <NextSheet level={rights.verifiesAt} after={sheet.nominationId} />
      )}
      <SheetHistory sheet={sheet} />
    </>
  );
}

/** What the agency says of the worker, and what is asked about. */
function Claimed({ sheet }: { readonly sheet: SheetDetail }) {
  const { maySeePeople } = rightsOf(useMe());
  const place = neighbourhood(sheet.rt, sheet.rw);
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="yang-diperiksa">
      <h2 id="yang-diperiksa">{say('Yang diperiksa')}</h2>
      <dl className={styles.facts}>
        <div>
          <dt>{say('NIK')}</dt>
          <dd>
            <NikEnding ending={sheet.nationalIdEnding} />
          </dd>
        </div>
        <div>
          <dt>{say('Pekerjaan')}</dt>
          <dd>{sheet.occupationName}</dd>
        </div>
        <div>
          <dt>{say('Desa/kelurahan')}</dt>
          <dd>{sheet.villageName ?? say('Belum diketahui')}</dd>
        </div>
        {place === null ? null : (
          <div>
            <dt>{say('RT/RW')}</dt>
            <dd>{place}</dd>
          </div>
        )}
        {sheet.address === null ? null : (
          <div>
            <dt>{say('Alamat')}</dt>
            <dd>
              <bdi>{sheet.address}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{say('Dinas pengusul')}</dt>
          <dd>{sheet.agencyName}</dd>
        </div>
      </dl>
      <p className={panel.meta}>
        {say('Urutan pemeriksaan: {levels}.', {
          levels: sheet.levels.map((level) => levelWords[level].who).join(' → '),
        })}{' '}
        {maySeePeople ? (
          <Link to="/orang/$id" params={{ id: personOf(sheet.nominationId) }}>
            {say('Lihat semua data dan syaratnya')}
          </Link>
        ) : null}
      </p>
    </section>
  );
}
