import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { cohortsQuery } from '../../api/cohorts.ts';
import { draft } from '../../api/determinations.ts';
import { agenciesQuery } from '../../api/region.ts';
import { formatMonth } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Empty } from '../../pieces/empty.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, Select, TextInput } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { isPriority, priorityOptions } from '../../words/determinations.ts';

const route = getRouteApi('/inside/penetapan/baru');
export const decisionsRoom = { to: '/penetapan', name: say('Penetapan (SK)') } as const;

/** A new draft for a cohort. */
export function NewDeterminationRoom() {
  const cohorts = useQuery(cohortsQuery);
  const open = cohorts.data?.filter(({ state }) => state === 'open');
  return (
    <Room
      up={decisionsRoom}
      title={say('Konsep SK baru')}
      lead={say(
        'Semua yang memegang tempat dan sudah siap dikumpulkan untuk satu kelompok perlindungan. Daftarnya masih dapat diubah sampai dikunci.',
      )}
    >
      {cohorts.error ? <FaultNotice error={cohorts.error} /> : null}
      {cohorts.isPending ? <Skeleton lines={6} /> : null}
      {open?.length === 0 ? (
        <Empty title={say('Belum ada kelompok perlindungan yang terbuka.')}>
          <p>
            <Say
              text="Buat dahulu di <link>Program dan dana</link>."
              link={(inside) => <Link to="/program">{inside}</Link>}
            />
          </p>
        </Empty>
      ) : null}
      {open !== undefined && open.length > 0 ? <DraftForm cohorts={open} /> : null}
    </Room>
  );
}

const controls = {
  cohort: 'sk-kelompok',
  title: 'sk-tentang',
  legalBasis: 'sk-dasar',
  agencies: 'sk-dinas',
  priority: 'sk-urutan',
  whose: 'sk-untuk',
};
const says = {
  cohort: { target: controls.cohort, text: say('Pilih kelompok perlindungan.') },
  title: { target: controls.title, text: say('Isi judul SK, paling sedikit 3 huruf.') },
  legalBasis: {
    target: controls.legalBasis,
    text: say('Isi dasar hukum, paling sedikit 3 huruf.'),
  },
};
const sentences: Readonly<Record<string, FieldError>> = says;

interface DraftFormProps {
  readonly cohorts: readonly {
    readonly id: string;
    readonly name: string;
    readonly year: number;
    readonly firstMonth: string;
    readonly months: number;
  }[];
}

function DraftForm({ cohorts }: DraftFormProps) {
  const { kelompok = '' } = route.useSearch();
  const [cohort, setCohort] = useState(kelompok || (cohorts.length === 1 ? cohorts[0]?.id : ''));
  const [title, setTitle] = useState('');
  const [legalBasis, setLegalBasis] = useState('');
  const [agencies, setAgencies] = useState<readonly string[]>([]);
  const [priority, setPriority] = useState<readonly string[]>([]);
  const [whose, setWhose] = useState('first');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const known = useQuery(agenciesQuery).data ?? [];
  const drafting = useDraft();
  const refused = fieldFaults(drafting.error, (field) => sentences[field] ?? null);
  const send = () => {
    const basis = legalBasis.trim();
    const found = [
      cohort ? null : says.cohort,
      title.trim().length >= 3 ? null : says.title,
      basis === '' || basis.length >= 3 ? null : says.legalBasis,
    ].filter((fault) => fault !== null);
    setFaults(found);
    if (found.length > 0 || !cohort) return;
    drafting.mutate({
      cohort,
      title: title.trim(),
      ...(basis === '' ? {} : { legalBasis: basis }),
      agencies: [...agencies],
      ...(priority.length === 0 ? {} : { priority: priority.filter(isPriority) }),
      furtherMonths: whose === 'further',
    });
  };
  const errors = faults.length > 0 ? faults : (refused ?? []);
  return (
    <Form
      errors={errors}
      failure={refused === null ? drafting.error : null}
      button={say('Buat konsep SK')}
      busy={drafting.isPending && say('Membuat konsep')}
      onSend={send}
    >
      <Select
        id={controls.cohort}
        label={say('Kelompok perlindungan')}
        none={say('Pilih kelompok')}
        value={cohort ?? ''}
        error={errorAt(errors, controls.cohort)}
        options={cohorts.map(({ id, name, firstMonth, months }) => ({
          value: id,
          name: say('{name} ({months} bulan sejak {firstMonth})', {
            name,
            months,
            firstMonth: formatMonth(firstMonth),
          }),
        }))}
        onChange={setCohort}
      />
      <Select
        id={controls.whose}
        label={say('Untuk siapa')}
        value={whose}
        options={[
          { value: 'first', name: say('Orang yang belum ditetapkan') },
          { value: 'further', name: say('Orang yang sudah ditetapkan: tambahan bulan') },
        ]}
        onChange={setWhose}
      />
      <TextInput
        id={controls.title}
        label={say('Tentang')}
        hint={say('Judul SK sesudah kata TENTANG.')}
        value={title}
        error={errorAt(errors, controls.title)}
        onChange={setTitle}
      />
      <TextInput
        id={controls.legalBasis}
        label={say('Dasar hukum')}
        hint={say('Misalnya Peraturan Wali Kota Nomor 19 Tahun 2023.')}
        optional
        value={legalBasis}
        error={errorAt(errors, controls.legalBasis)}
        onChange={setLegalBasis}
      />
      <CheckGroup
        id={controls.agencies}
        label={say('Dinas pengusul')}
        hint={say('Kosongkan untuk semua dinas dalam kelompok ini.')}
        options={known.map(({ id, name }) => ({ value: id, name }))}
        chosen={agencies}
        isLong={known.length > 6}
        onChange={setAgencies}
      />
      <CheckGroup
        id={controls.priority}
        label={say('Urutan bila tidak semua mendapat tempat')}
        hint={say(
          'Berlaku menurut urutan Anda memilih. Tanpa pilihan: menurut peraturan, atau urutan usulan.',
        )}
        options={priorityOptions}
        chosen={priority}
        onChange={setPriority}
      />
    </Form>
  );
}

export function useDraft() {
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  const [kept, setKept] = useState<KeptKey | null>(null);
  return useMutation({
    mutationFn: (json: Parameters<typeof draft>[0]) => {
      const next = keyFor(JSON.stringify(json), kept, requestKey);
      setKept(next);
      return draft(json, next.key);
    },
    onMutate: navigateAfterwards,
    onSuccess: async ({ id }, _asked, navigate) => {
      await navigate({ to: '/penetapan/$id', params: { id } });
      await queries.invalidateQueries({ queryKey: ['determinations'] });
    },
  });
}
