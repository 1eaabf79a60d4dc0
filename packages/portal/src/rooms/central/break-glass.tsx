import type { BreakGlass } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  actOnBreakGlass,
  askBreakGlass,
  breakGlassQuery,
  centralMeQuery,
  regionsQuery,
} from '../../api/central.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select, TextArea } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { Written } from '../../pieces/written.tsx';
import { errorAt } from '../../service-faults.ts';
import { renewSession } from '../../session.ts';
import type { Mark } from '../../words/labels.ts';
import styles from '../onboarding/onboarding.module.css';
import { centralZone } from './central-zone.ts';

const marks: Readonly<Record<BreakGlass['state'], Mark>> = {
  asked: { shape: 'ring', word: say('Menunggu orang kedua'), tone: 'attention' },
  approved: { shape: 'half', word: say('Berlaku'), tone: 'wrong' },
  ended: { shape: 'tick', word: say('Diakhiri'), tone: 'neutral' },
  lapsed: { shape: 'barred', word: say('Waktunya habis'), tone: 'neutral' },
};

/** Looking into a region in need: a reason, a second person, an end, and the region is told. */
export function BreakGlassRoom() {
  const looks = useQuery(breakGlassQuery);
  return (
    <div className={room.column}>
      <PageHead
        title={say('Akses darurat')}
        lead={say(
          'Hanya untuk gangguan yang tidak dapat diperbaiki dari luar. Perlu alasan dan persetujuan admin pusat lain, berakhir sendiri, diberitahukan kepada admin daerah, dan tercatat.',
        )}
      />
      <Ask />
      <section className={panel.stack} aria-labelledby="riwayat-akses">
        <h2 id="riwayat-akses">{say('Riwayat')}</h2>
        {looks.error ? <FaultNotice error={looks.error} /> : null}
        {looks.isPending ? <Skeleton lines={3} /> : null}
        {looks.data?.length === 0 ? (
          <Empty title={say('Akses darurat belum pernah diminta.')} />
        ) : null}
        {looks.data && looks.data.length > 0 ? (
          <ul className={`${panel.panel} ${panel.flush}`}>
            {looks.data.map((look) => (
              <LookRow key={look.id} look={look} />
            ))}
          </ul>
        ) : null}
      </section>
    </div>
  );
}

function LookRow({ look }: { readonly look: BreakGlass }) {
  const me = useQuery(centralMeQuery).data;
  const regions = useQuery(regionsQuery).data ?? [];
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: (what: 'approve' | 'end') => actOnBreakGlass(look.id, what),
    onSettled: () => queries.invalidateQueries({ queryKey: breakGlassQuery.queryKey }),
  });
  const name = regions.find(({ id }) => id === look.regionId)?.regency.name ?? look.regencyCode;
  const isOwn = me?.userId === look.askedBy;
  return (
    <li className={styles.task}>
      <span>
        <strong>{name}</strong>: <Written>{look.reason}</Written>
        <span className={styles.under}>
          {say('Diminta {askedAt}', { askedAt: formatMoment(look.askedAt, centralZone) })}
          {isOwn ? say(' oleh Anda') : ''}
          {say(', selama {minutes} menit', { minutes: formatNumber(look.minutes) })}
          {look.until === null
            ? ''
            : say(', sampai {until}', { until: formatMoment(look.until, centralZone) })}
        </span>
      </span>
      <span className={panel.row}>
        <Chip mark={marks[look.state]} />
        {look.state === 'asked' && !isOwn ? (
          <Button
            busy={acting.isPending && say('Menyetujui')}
            onPress={() => acting.mutate('approve')}
          >
            {say('Setujui')}
          </Button>
        ) : null}
        {look.state === 'approved' && isOwn ? <LookIn regionId={look.regionId} /> : null}
        {look.state === 'approved' || (look.state === 'asked' && isOwn) ? (
          <Button busy={acting.isPending && say('Mengakhiri')} onPress={() => acting.mutate('end')}>
            {say('Akhiri')}
          </Button>
        ) : null}
      </span>
      {acting.error ? <FaultNotice error={acting.error} /> : null}
    </li>
  );
}

/** Into the region as its auditor, to whose rooms the sign-in leads by itself; the end of the look leads back. */
function LookIn({ regionId }: { readonly regionId: string }) {
  const [isRefused, setRefused] = useState(false);
  const enter = async () => {
    const renewal = await renewSession({ region: regionId });
    setRefused(renewal !== 'done');
  };
  return (
    <>
      <Button onPress={() => void enter()}>{say('Masuk ke daerah')}</Button>
      <span role="status">
        {isRefused ? say('Belum dapat masuk, coba lagi sebentar lagi.') : ''}
      </span>
    </>
  );
}

const controls = { region: 'akses-daerah', reason: 'akses-alasan', minutes: 'akses-lama' };
/** letters: enough to tell what is broken */
const leastReason = 20;
const lengths = ['15', '30', '60', '120', '240'];

function Ask() {
  const regions = useQuery(regionsQuery).data ?? [];
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ region: '', reason: '', minutes: '30' });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const asking = useMutation({
    mutationFn: askBreakGlass,
    onSuccess: async () => {
      setDraft({ region: '', reason: '', minutes: '30' });
      await queries.invalidateQueries({ queryKey: breakGlassQuery.queryKey });
    },
  });
  const send = () => {
    const reason = draft.reason.trim();
    const found = [
      draft.region === '' ? { target: controls.region, text: say('Pilih daerah.') } : null,
      reason.length < leastReason
        ? { target: controls.reason, text: say('Jelaskan gangguannya, paling sedikit 20 huruf.') }
        : null,
    ].filter((fault) => fault !== null);
    setFaults(found);
    if (found.length > 0) return;
    asking.mutate({ regionId: draft.region, reason, minutes: Number(draft.minutes) });
  };
  return (
    <Form
      errors={faults}
      failure={asking.error}
      button={say('Minta akses darurat')}
      busy={asking.isPending && say('Meminta')}
      onSend={send}
    >
      <Select
        id={controls.region}
        label={say('Daerah')}
        none={say('Pilih daerah')}
        value={draft.region}
        error={errorAt(faults, controls.region)}
        options={regions
          .filter(({ state }) => state === 'active' || state === 'suspended')
          .map(({ id, regency }) => ({ value: id, name: regency.name }))}
        onChange={(region) => setDraft({ ...draft, region })}
      />
      <TextArea
        id={controls.reason}
        label={say('Alasan')}
        hint={say('Dibaca admin pusat lain dan admin daerah. Jangan tulis nama atau NIK.')}
        longest={400}
        value={draft.reason}
        error={errorAt(faults, controls.reason)}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      <Select
        id={controls.minutes}
        label={say('Lama')}
        value={draft.minutes}
        options={lengths.map((value) => ({ value, name: say('{value} menit', { value }) }))}
        onChange={(minutes) => setDraft({ ...draft, minutes })}
      />
    </Form>
  );
}
