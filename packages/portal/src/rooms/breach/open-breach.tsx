import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { breachesQuery, openBreach } from '../../api/protection.ts';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Pair, RadioGroup, Select, TextArea, TextInput } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { Room } from '../../pieces/room.tsx';
import { serviceNow } from '../../service-clock.ts';
import { errorAt } from '../../service-faults.ts';
import { typedMoment } from '../../typed-moment.ts';
import { useRegion } from '../../use-region.ts';
import { breachFaults, controls, emptyBreach, scopeFrom } from './breach-draft.ts';

/** A new file: what happened, when it became known, whose data. */
export function OpenBreachRoom() {
  const { timeZone } = useRegion();
  const agencies = useQuery(agenciesQuery).data ?? [];
  const [draft, setDraft] = useState(emptyBreach);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const opening = useOpen();
  const send = () => {
    const found = breachFaults(draft, timeZone, serviceNow());
    setFaults(found);
    const scope = scopeFrom(draft, timeZone);
    if (found.length > 0 || scope === null) return;
    opening.mutate({
      title: draft.title.trim(),
      account: draft.account.trim(),
      knownAt: typedMoment(draft.date, draft.time, timeZone),
      scope,
    });
  };
  const bind = (field: Exclude<keyof typeof draft, 'reach'>) => ({
    id: controls[field],
    value: draft[field],
    error: errorAt(faults, controls[field]),
    onChange: (value: string) => setDraft({ ...draft, [field]: value }),
  });
  return (
    <Room
      up={{ to: '/pengaturan/kebocoran', name: say('Kebocoran data') }}
      title={say('Buka berkas kebocoran')}
      lead={say('Judul dan uraian dapat dibaca pengelola layanan: jangan tulis nama orang.')}
    >
      <Form
        errors={faults}
        failure={opening.error}
        button={say('Buka berkas')}
        busy={opening.isPending && say('Membuka')}
        onSend={send}
      >
        <TextInput {...bind('title')} label={say('Judul')} longest={200} />
        <TextArea {...bind('account')} label={say('Uraian kejadian')} longest={4000} />
        <Pair>
          <DateInput {...bind('date')} label={say('Tanggal diketahui')} />
          <TextInput
            {...bind('time')}
            label={say('Pukul diketahui')}
            hint={say('Misalnya 10.42.')}
            longest={5}
          />
        </Pair>
        <RadioGroup
          id={controls.reach}
          label={say('Data siapa yang terungkap')}
          value={draft.reach}
          options={[
            { value: 'all', name: say('Semua orang di daerah ini') },
            { value: 'agency', name: say('Orang yang diusulkan satu dinas') },
            { value: 'list', name: say('Orang di dalam satu daftar') },
            {
              value: 'window',
              name: say('Orang yang datanya dilihat atau diubah dalam satu waktu'),
            },
          ]}
          onChange={(reach) =>
            setDraft({
              ...draft,
              reach: reach === 'agency' || reach === 'list' || reach === 'window' ? reach : 'all',
            })
          }
        />
        {draft.reach === 'agency' ? (
          <Select
            {...bind('agency')}
            label={say('Dinas')}
            none={say('Pilih dinas')}
            options={agencies.map(({ id, name }) => ({ value: id, name }))}
          />
        ) : null}
        {draft.reach === 'list' ? (
          <TextInput
            {...bind('list')}
            label={say('Nomor daftar')}
            hint={say('Bagian terakhir dari alamat halaman daftar itu.')}
            longest={26}
          />
        ) : null}
        {draft.reach === 'window' ? (
          <>
            <Pair>
              <DateInput {...bind('fromDate')} label={say('Sejak tanggal')} />
              <TextInput
                {...bind('fromTime')}
                label={say('Pukul')}
                hint={say('Misalnya 08.00.')}
                longest={5}
              />
            </Pair>
            <Pair>
              <DateInput {...bind('toDate')} label={say('Sampai tanggal')} />
              <TextInput
                {...bind('toTime')}
                label={say('Pukul')}
                hint={say('Misalnya 17.30.')}
                longest={5}
              />
            </Pair>
          </>
        ) : null}
      </Form>
    </Room>
  );
}

function useOpen() {
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  return useMutation({
    mutationFn: openBreach,
    onMutate: navigateAfterwards,
    onSuccess: async ({ id }, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: breachesQuery.queryKey });
      await navigate({ to: '/pengaturan/kebocoran/$id', params: { id } });
    },
  });
}
