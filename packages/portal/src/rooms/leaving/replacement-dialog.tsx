import type { LeaverView } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { allDeterminationsQuery } from '../../api/determinations.ts';
import { planReplacement, type Replacement } from '../../api/leaving.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button, buttonClass } from '../../pieces/button.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, Select, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { typedMonth } from '../../typed-month.ts';
import { isPriority, priorityOptions } from '../../words/determinations.ts';
import { EditResult } from '../determinations/edit-result.tsx';

interface ReplacementDialogProps {
  readonly leavers: readonly LeaverView[];
  readonly onClose: () => void;
}

const control = (field: string) => `ganti-${field}`;
const says: Readonly<Record<string, string>> = {
  amends: say('Pilih SK berlaku yang memuat semua orang yang dipilih.'),
  title: say('Isi judul SK perubahan, paling sedikit 3 huruf.'),
  firstMonth: say('Isi bulan dan tahun, misalnya 01-2027.'),
  leavers: say('Ada orang yang tidak dapat diganti dengan SK ini. Periksa SK dan buktinya.'),
};
const faultAt = (field: string): FieldError | null => {
  const name = field.startsWith('leavers') ? 'leavers' : field;
  const text = says[name];
  if (text === undefined) return null;
  return { target: name === 'leavers' ? control('amends') : control(name), text };
};

/** The amendment by which those who wait follow those who left. */
export function ReplacementDialog({ leavers, onClose }: ReplacementDialogProps) {
  const queries = useQueryClient();
  const planning = useMutation({
    mutationFn: planReplacement,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['leaving'] }),
        queries.invalidateQueries({ queryKey: ['determinations'] }),
      ]),
  });
  return (
    <Dialog title={say('Siapkan pengganti')} onClose={onClose}>
      {planning.data === undefined ? (
        <ReplacementForm leavers={leavers} planning={planning} onClose={onClose} />
      ) : (
        <Planned replacement={planning.data} leavers={leavers} onClose={onClose} />
      )}
    </Dialog>
  );
}

type Asked = Parameters<typeof planReplacement>[0];

interface ReplacementFormProps extends ReplacementDialogProps {
  readonly planning: {
    readonly error: unknown;
    readonly isPending: boolean;
    readonly mutate: (asked: Asked) => void;
  };
}

function ReplacementForm({ leavers, planning, onClose }: ReplacementFormProps) {
  const found = useQuery(allDeterminationsQuery);
  const decisions = (found.data ?? []).filter(
    ({ state, kind }) => state === 'in-force' && kind === 'initial',
  );
  const [amends, setAmends] = useState('');
  const [title, setTitle] = useState(say('Penggantian peserta'));
  const [firstMonth, setFirstMonth] = useState('');
  const [priority, setPriority] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const refused = fieldFaults(planning.error, faultAt);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const month = typedMonth(firstMonth);
    const wrong = [
      amends === '' ? faultAt('amends') : null,
      title.trim().length < 3 ? faultAt('title') : null,
      firstMonth.trim() !== '' && month === null ? faultAt('firstMonth') : null,
    ].filter((one) => one !== null);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const names = leavers.map(({ nominationId }) => nominationId);
    const order = priority.filter(isPriority);
    planning.mutate({
      amends,
      title: title.trim(),
      leavers: names,
      priority: order,
      firstMonth: month,
    });
  };
  const at = (field: string) => ({
    id: control(field),
    error: errorAt(errors, control(field)),
  });
  return (
    <>
      <p>
        {say(
          'Konsep SK perubahan disusun: {leavers} orang dicoret, dan cadangan berikutnya ditambahkan. Bulan yang sudah dibayar pindah kepada penggantinya setelah SK berlaku.',
          { leavers: formatNumber(leavers.length) },
        )}
      </p>
      {found.error ? <FaultNotice error={found.error} /> : null}
      <Form
        errors={errors}
        failure={refused === null ? planning.error : null}
        button={say('Susun SK perubahan')}
        busy={planning.isPending && say('Menyusun')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <Select
          {...at('amends')}
          label={say('SK yang diubah')}
          none={found.isPending ? say('Memuat SK') : say('Pilih SK')}
          options={decisions.map(({ id, title: name, signed }) => ({
            value: id,
            name:
              signed === null
                ? name
                : say('{name}, nomor {number}', { name, number: signed.number }),
          }))}
          value={amends}
          onChange={setAmends}
        />
        <TextInput
          {...at('title')}
          label={say('Judul SK perubahan')}
          longest={200}
          value={title}
          onChange={setTitle}
        />
        <TextInput
          {...at('firstMonth')}
          label={say('Bulan pertama pengganti')}
          hint={say('Misalnya 01-2027. Kosongkan untuk bulan depan.')}
          look="short"
          longest={7}
          value={firstMonth}
          onChange={setFirstMonth}
        />
        <CheckGroup
          {...at('priority')}
          label={say('Yang didahulukan di antara cadangan')}
          hint={say('Kosongkan untuk menurut nomor tunggu saja.')}
          options={priorityOptions}
          chosen={priority}
          onChange={setPriority}
        />
      </Form>
    </>
  );
}

interface PlannedProps extends ReplacementDialogProps {
  readonly replacement: Replacement;
}

function Planned({ replacement, leavers, onClose }: PlannedProps) {
  const { determination, struck, added } = replacement;
  const names = new Map(leavers.map(({ nominationId, name }) => [nominationId, name ?? '']));
  return (
    <>
      <EditResult items={struck} names={names} verb="dicoret" />
      {added.length === 0 ? (
        <Notice tone="attention" title={say('Belum ada cadangan yang siap mengisi tempatnya')}>
          {say(
            'Tempatnya dikosongkan dalam konsep SK. Tambahkan orang ke konsep itu bila sudah ada yang siap.',
          )}
        </Notice>
      ) : (
        <EditResult items={added} names={new Map()} verb={say('ditambahkan dari cadangan')} />
      )}
      <DialogActions>
        <Link to="/penetapan/$id" params={{ id: determination.id }} className={buttonClass('main')}>
          {say('Buka konsep SK')}
        </Link>
        <Button onPress={onClose}>{say('Kembali')}</Button>
      </DialogActions>
    </>
  );
}
