import type { DeterminationView } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cohortsQuery, type Moved, movePeople } from '../../api/cohorts.ts';
import { formatMonth, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select, TextInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { typedMonth } from '../../typed-month.ts';

interface MoveDialogProps {
  readonly decision: DeterminationView;
  /** their names by nomination, in the order of the list */
  readonly people: ReadonlyMap<string, string>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const id = (field: string) => `pindah-${field}`;
const says: Readonly<Record<string, string>> = {
  to: 'Pilih kelompok terbuka pada tahun yang sama, yang kuota dan pagunya masih cukup.',
  month: say(
    'Isi bulan pertama dalam kelompok baru, misalnya 07-2026, di dalam masa kelompok itu.',
  ),
  decision: say('Isi nomor surat yang memindahkan, paling sedikit 3 huruf.'),
  nominations: say(
    'Ada orang yang tidak dapat dipindahkan: perlindungannya bukan lagi dalam kelompok ini.',
  ),
};
const faultAt = (field: string): FieldError | null => {
  const [own = ''] = field.split('.');
  const text = says[own];
  return text === undefined ? null : { target: own === 'nominations' ? null : id(own), text };
};

/** People of a decision in force to another cohort of the same year; their cover goes on. */
export function MoveDialog({ decision, people, onClose, onDone }: MoveDialogProps) {
  const cohorts = (useQuery(cohortsQuery).data ?? []).filter(
    (one) => one.state === 'open' && one.year === decision.year && one.id !== decision.cohort,
  );
  const [said, setSaid] = useState({ to: '', month: '', decision: '' });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const moving = useMutation({
    mutationFn: (month: string) =>
      movePeople(decision.cohort, {
        to: said.to,
        nominations: [...people.keys()],
        month,
        decision: said.decision.trim(),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['programme'] }),
  });
  const refused = fieldFaults(moving.error, faultAt);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const at = (field: 'to' | 'month' | 'decision') => ({
    id: id(field),
    value: said[field],
    error: errorAt(errors, id(field)),
    onChange: (value: string) => setSaid({ ...said, [field]: value }),
  });
  const send = () => {
    const month = typedMonth(said.month);
    const wrong = [
      said.to === '' ? faultAt('to') : null,
      month === null ? faultAt('month') : null,
      said.decision.trim().length < 3 ? faultAt('decision') : null,
    ].filter((fault) => fault !== null);
    setFaults(wrong);
    if (wrong.length === 0 && month !== null) moving.mutate(month);
  };
  const title = say('Pindahkan {people} orang', { people: formatNumber(people.size) });
  if (moving.data) return <Done moved={moving.data} people={people} onClose={onDone} />;
  return (
    <Dialog title={title} onClose={onClose}>
      <p>
        {say(
          'Perlindungan mereka berjalan terus. Bulan sebelum pindah tetap dibayar kelompok lama; sesudahnya oleh kelompok baru.',
        )}
      </p>
      {cohorts.length === 0 ? (
        <Notice tone="attention" title={say('Belum ada kelompok lain')}>
          {say('Buat dahulu kelompok lain untuk tahun {year} di Program dan dana.', {
            year: decision.year,
          })}
        </Notice>
      ) : null}
      <Form
        errors={errors}
        failure={refused === null ? moving.error : null}
        button={title}
        busy={moving.isPending && say('Memindahkan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <Select
          {...at('to')}
          label={say('Ke kelompok')}
          none={say('Pilih kelompok')}
          options={cohorts.map((one) => ({ value: one.id, name: one.name }))}
        />
        <TextInput
          {...at('month')}
          label={say('Bulan pertama dalam kelompok baru')}
          hint={say('Misalnya 07-2026.')}
          look="short"
          longest={7}
        />
        <TextInput {...at('decision')} label={say('Menurut surat')} longest={200} />
      </Form>
    </Dialog>
  );
}

interface DoneProps {
  readonly moved: Moved;
  readonly people: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

/** Which months of each still count, so that nobody thinks them lost. */
function Done({ moved, people, onClose }: DoneProps) {
  return (
    <Dialog
      title={say('{items} orang dipindahkan', { items: formatNumber(moved.items.length) })}
      onClose={onClose}
    >
      <ul>
        {moved.items.map(({ nominationId, kept, covered }) => (
          <li key={nominationId}>
            <Say
              text="{nominationId}: {months}, {months2} bulan baru sejak {firstMonth}"
              nominationId={<bdi>{people.get(nominationId) ?? say('Datanya sudah dihapus')}</bdi>}
              months={
                kept === null
                  ? say('tidak ada bulan lama yang tersisa')
                  : say('{months} bulan lama tetap dihitung', { months: formatNumber(kept.months) })
              }
              months2={formatNumber(covered.months)}
              firstMonth={formatMonth(covered.firstMonth)}
            />
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button look="main" onPress={onClose}>
          {say('Selesai')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
