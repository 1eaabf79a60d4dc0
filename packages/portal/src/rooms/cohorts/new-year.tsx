import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { openYear, programmeYearsQuery } from '../../api/cohorts.ts';
import { forgetUnseen } from '../../api/forget-unseen.ts';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { CheckGroup, DateInput, Pair, RadioGroup, TextInput } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { dateFrom } from '../../typed-date.ts';
import { wholeNumber } from '../../whole-number.ts';
import { programRoom } from './new-cohort.tsx';

/** Opens another year of the programme, with its quota cards. */
export function NewYearRoom() {
  const agencies = useQuery(agenciesQuery);
  return (
    <Room
      up={programRoom}
      title={say('Buka tahun program')}
      lead={say(
        'Tahun yang dibuka mendapat kartu kuotanya sendiri. Tahun sebelumnya tidak berubah.',
      )}
    >
      {agencies.error ? <FaultNotice error={agencies.error} /> : null}
      {agencies.data ? <YearForm agencies={agencies.data} /> : null}
    </Room>
  );
}

const id = (field: string) => `tahun-${field}`;
const says: Readonly<Record<string, string>> = {
  year: say('Isi tahun yang belum dibuka, misalnya 2027.'),
  firstDayOfCover: say('Isi hari pertama perlindungan, misalnya 01-01-2027.'),
  months: say('Isi jumlah bulan, 1 sampai 12.'),
  legalBasis: say('Isi dasar hukum kuotanya, paling sedikit 3 huruf.'),
  grants: say('Isi kuota dengan angka, misalnya 1.000.'),
};
const faultAt = (field: string): FieldError | null => {
  const [own = ''] = field.split('.');
  const text = says[own];
  return text === undefined ? null : { target: id(own), text };
};

interface YearFormProps {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

function YearForm({ agencies }: YearFormProps) {
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({
    months: '12',
    quotaBy: 'agency',
  });
  const [now, setNow] = useState<readonly string[]>(['now']);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const opening = useOpening();
  const refused = fieldFaults(opening.error, faultAt);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const byAgency = draft.quotaBy === 'agency';
  const cards = byAgency ? agencies : [{ id: 'grants', name: say('Kuota daerah (orang)') }];
  const at = (field: string) => ({
    id: id(field),
    value: draft[field] ?? '',
    error: errorAt(errors, id(field)),
    onChange: (value: string) => setDraft((before) => ({ ...before, [field]: value })),
  });
  const send = () => {
    const year = wholeNumber(draft.year ?? '');
    const firstDayOfCover = dateFrom(draft.firstDayOfCover ?? '');
    const months = wholeNumber(draft.months ?? '');
    const legalBasis = (draft.legalBasis ?? '').trim();
    const grants = cards.map((card) => ({
      agency: byAgency ? card.id : null,
      granted: wholeNumber(draft[card.id] ?? ''),
    }));
    const wrong = [
      typeof year === 'number' && year >= 2000 && year <= 2099 ? null : faultAt('year'),
      firstDayOfCover === null ? faultAt('firstDayOfCover') : null,
      typeof months === 'number' && months >= 1 && months <= 12 ? null : faultAt('months'),
      legalBasis.length >= 3 ? null : faultAt('legalBasis'),
      ...grants.map(({ agency, granted }) =>
        granted === null ? { target: id(agency ?? 'grants'), text: says.grants ?? '' } : null,
      ),
    ].filter((fault) => fault !== null);
    setFaults(wrong);
    if (wrong.length > 0 || typeof year !== 'number' || typeof months !== 'number') return;
    opening.mutate({
      year,
      firstDayOfCover: firstDayOfCover ?? '',
      months,
      quotaBy: byAgency ? 'agency' : 'region',
      grants: grants.map(({ agency, granted }) => ({ agency, granted: granted ?? 0 })),
      legalBasis,
      takesNominations: now.includes('now'),
    });
  };
  return (
    <Form
      errors={errors}
      failure={refused === null ? opening.error : null}
      button={say('Buka tahun program')}
      busy={opening.isPending && say('Membuka tahun')}
      onSend={send}
    >
      <Pair>
        <TextInput {...at('year')} label={say('Tahun')} kind="digits" longest={4} />
        <DateInput {...at('firstDayOfCover')} label={say('Perlindungan mulai')} />
        <TextInput {...at('months')} label={say('Jumlah bulan')} kind="digits" longest={2} />
      </Pair>
      <TextInput {...at('legalBasis')} label={say('Dasar hukum kuota')} longest={200} />
      <RadioGroup
        {...at('quotaBy')}
        label={say('Kartu kuota')}
        options={[
          { value: 'agency', name: say('Satu kartu per dinas') },
          { value: 'region', name: say('Satu kartu untuk daerah') },
        ]}
      />
      <Fieldset title={say('Kuota')} hint={say('Yang kosong berarti belum ada kuota.')}>
        {cards.map((card) => (
          <TextInput
            key={card.id}
            {...at(card.id)}
            label={card.name}
            kind="digits"
            look="short"
            longest={14}
          />
        ))}
      </Fieldset>
      <CheckGroup
        id={id('now')}
        label={say('Usulan')}
        options={[{ value: 'now', name: say('Terima usulan untuk tahun ini mulai sekarang') }]}
        chosen={now}
        onChange={setNow}
      />
    </Form>
  );
}

function useOpening() {
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  return useMutation({
    mutationFn: openYear,
    onMutate: navigateAfterwards,
    onSuccess: async (told, _asked, navigate) => {
      forgetUnseen(queries);
      queries.setQueryData(programmeYearsQuery.queryKey, told);
      await queries.invalidateQueries();
      await navigate({ to: '/program' });
    },
  });
}
