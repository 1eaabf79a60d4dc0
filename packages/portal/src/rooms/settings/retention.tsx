import type { RetentionSetting } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { retentionQuery, saveRetention } from '../../api/protection.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
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
            <RetentionForm key={data.version} kept={data} />
          ) : (
            <p className={panel.panel}>
              {say(
                'Usulan yang berakhir: {endedNominationYears} tahun. Berkas daftar: {listFileMonths} bulan. Dasar: {source}.',
                {
                  endedNominationYears: data.endedNominationYears,
                  listFileMonths: data.listFileMonths,
                  source: data.source,
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

const controls = { years: 'simpan-tahun', months: 'simpan-bulan', source: 'simpan-dasar' };

function RetentionForm({ kept }: { readonly kept: RetentionSetting }) {
  const [years, setYears] = useState(String(kept.endedNominationYears));
  const [months, setMonths] = useState(String(kept.listFileMonths));
  const [source, setSource] = useState(kept.status === 'decided' ? kept.source : '');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () =>
      saveRetention({
        version: kept.version,
        source: source.trim(),
        endedNominationYears: Number(years),
        listFileMonths: Number(months),
      }),
    onSuccess: (saved) => queries.setQueryData(retentionQuery.queryKey, saved),
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
      failure={saving.error}
      button={say('Simpan masa simpan')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <TextInput
        id={controls.years}
        label={say('Usulan yang dibatalkan atau ditolak (tahun)')}
        look="short"
        kind="digits"
        longest={2}
        value={years}
        error={errorAt(faults, controls.years)}
        onChange={setYears}
      />
      <TextInput
        id={controls.months}
        label={say('Berkas daftar yang diunggah (bulan)')}
        look="short"
        kind="digits"
        longest={3}
        value={months}
        error={errorAt(faults, controls.months)}
        onChange={setMonths}
      />
      <TextInput
        id={controls.source}
        label={say('Dasar keputusan')}
        hint={say('Sekarang: {source}', { source: kept.source })}
        longest={300}
        value={source}
        error={errorAt(faults, controls.source)}
        onChange={setSource}
      />
    </Form>
  );
}
