import type { RetentionSetting } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { retentionQuery, saveRetention } from '../../api/protection.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Conflict } from '../../pieces/conflict/conflict.tsx';
import { useSaving } from '../../pieces/conflict/use-saving.ts';
import { type Standing, useStanding } from '../../pieces/conflict/use-standing.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { errorAt } from '../../service-faults.ts';
import { useMe, useRegion } from '../../use-region.ts';

/** For how long what is kept, and how far the daily run has come. */
export function RetentionRoom() {
  const retention = useQuery(retentionQuery);
  const { mayAdminister } = rightsOf(useMe());
  const { data } = retention;
  return (
    <Room
      up={settingsRoom}
      title={say('Masa simpan data')}
      lead={
        data
          ? say(
              'Data peserta disimpan {claimYears} tahun setelah perlindungan berakhir, karena klaim masih mungkin diajukan.',
              { claimYears: formatNumber(data.claimYears) },
            )
          : undefined
      }
    >
      {retention.error ? <FaultNotice error={retention.error} /> : null}
      {retention.isPending ? <Skeleton lines={5} /> : null}
      {data ? (
        <>
          <LastRun run={data.lastRun} />
          {data.status === 'proposal' ? (
            <Notice tone="attention" title={say('Masih usulan')}>
              {say('Belum ada jadwal retensi arsip daerah yang dicatat sebagai dasar.')}
            </Notice>
          ) : null}
          {mayAdminister ? (
            <Editing latest={data} />
          ) : (
            <p className={panel.panel}>
              {say(
                'Usulan yang berakhir: {endedNominationYears} tahun. Berkas daftar: {listFileMonths} bulan. Dasar: {source}.',
                {
                  endedNominationYears: data.endedNominationYears,
                  listFileMonths: data.listFileMonths,
                  source: sourceWords(data),
                },
              )}
            </p>
          )}
        </>
      ) : null}
    </Room>
  );
}

function LastRun({ run }: { readonly run: RetentionSetting['lastRun'] }) {
  const { timeZone } = useRegion();
  if (run === null) return <p>{say('Pemeriksaan harian belum pernah berjalan.')}</p>;
  return (
    <p>
      {say('Terakhir {at}', { at: formatMoment(run.at, timeZone) })}
      {run.finishedAt === null ? say(', belum selesai') : ''}
      {say(
        ': {examined} orang diperiksa, {anonymised} dianonimkan, {held} masih wajib disimpan, {listsRemoved} berkas daftar dihapus.',
        {
          examined: formatNumber(run.examined),
          anonymised: formatNumber(run.anonymised),
          held: formatNumber(run.held),
          listsRemoved: formatNumber(run.listsRemoved),
        },
      )}
    </p>
  );
}

const words = {
  years: say('Usulan yang dibatalkan atau ditolak (tahun)'),
  months: say('Berkas daftar yang diunggah (bulan)'),
  source: say('Dasar keputusan'),
};
const controls = { years: 'simpan-tahun', months: 'simpan-bulan', source: 'simpan-dasar' };

/** On what the periods rest; of a proposal the service tells it in English. */
function sourceWords({ status, source }: RetentionSetting): string {
  return status === 'proposal'
    ? say('PP 82/2019 pasal 26 untuk klaim; jangka lain masih usulan dan perlu diputuskan')
    : source;
}

function Editing({ latest }: { readonly latest: RetentionSetting }) {
  const standing = useStanding(latest);
  return <RetentionForm key={standing.base.version} standing={standing} />;
}

function RetentionForm({ standing }: { readonly standing: Standing<RetentionSetting> }) {
  const { base: kept, moved } = standing;
  const [years, setYears] = useState(String(kept.endedNominationYears));
  const [months, setMonths] = useState(String(kept.listFileMonths));
  const [source, setSource] = useState(kept.status === 'decided' ? kept.source : '');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const saving = useSaving(standing, {
    queryKey: retentionQuery.queryKey,
    save: () =>
      saveRetention({
        version: standing.version,
        source: source.trim(),
        endedNominationYears: Number(years),
        listFileMonths: Number(months),
      }),
  });
  const send = () => {
    const isIn = (typed: string, most: number) =>
      /^\d+$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= most;
    const found = [
      isIn(years, 10) ? null : { target: controls.years, text: say('Isi 1 sampai 10 tahun.') },
      isIn(months, 120) ? null : { target: controls.months, text: say('Isi 1 sampai 120 bulan.') },
      source.trim().length >= 3
        ? null
        : {
            target: controls.source,
            text: say('Isi dasar keputusan, misalnya nomor jadwal retensi.'),
          },
    ].filter((fault) => fault !== null);
    setFaults(found);
    if (found.length === 0) saving.mutate();
  };
  return (
    <Form
      errors={faults}
      failure={moved === null ? saving.error : null}
      button={say('Simpan masa simpan')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <Conflict
        standing={standing}
        onKeep={saving.reset}
        fields={(now) => [
          { name: words.years, now: String(now.endedNominationYears), own: years },
          { name: words.months, now: String(now.listFileMonths), own: months },
          { name: words.source, now: sourceWords(now), own: source },
        ]}
      />
      <TextInput
        id={controls.years}
        label={words.years}
        look="short"
        kind="digits"
        longest={2}
        value={years}
        error={errorAt(faults, controls.years)}
        onChange={setYears}
      />
      <TextInput
        id={controls.months}
        label={words.months}
        look="short"
        kind="digits"
        longest={3}
        value={months}
        error={errorAt(faults, controls.months)}
        onChange={setMonths}
      />
      <TextInput
        id={controls.source}
        label={words.source}
        hint={say('Sekarang: {source}', { source: sourceWords(kept) })}
        longest={300}
        value={source}
        error={errorAt(faults, controls.source)}
        onChange={setSource}
      />
    </Form>
  );
}
