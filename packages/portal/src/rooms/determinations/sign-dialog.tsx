import type { DeterminationView } from '@payung/contract';
import { useState } from 'react';
import { handInScan, sign } from '../../api/determinations.ts';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { FileInput } from '../../pieces/file-input.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, TextInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { errorAt, faultsUnder, fieldFaults } from '../../service-faults.ts';
import { dateFrom } from '../../typed-date.ts';
import { useRegion } from '../../use-region.ts';
import { changeWords } from '../../words/determinations.ts';
import { isCode, sentenceForCode } from '../../words/problems.ts';
import { useAct } from './use-act.ts';

interface SignDialogProps {
  readonly decision: DeterminationView;
  readonly onClose: () => void;
}

const controls = { number: 'sk-nomor', date: 'sk-tanggal', scan: 'sk-pindaian' };
const numberFault = { target: controls.number, text: say('Isi nomor SK seperti pada naskahnya.') };

/** What stands on the signed paper; from then on it takes effect. */
export function SignDialog({ decision, onClose }: SignDialogProps) {
  const { timeZone } = useRegion();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [scan, setScan] = useState<File | null>(null);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const signing = useSigning(decision.id, onClose);
  const { frozen, totals } = decision;
  const dateFault = {
    target: controls.date,
    text: say(
      'Isi tanggal tanda tangan: tidak sebelum {on}, tidak sesudah hari ini, dan dalam masa jabatan penanda tangan.',
      { on: frozen ? formatDate(frozen.on, timeZone) : say('daftar dikunci') },
    ),
  };
  const refused = isCode(signing.error, 'number-used')
    ? [{ target: controls.number, text: sentenceForCode('number-used').what }]
    : fieldFaults(signing.error, (field) => (field === 'number' ? numberFault : dateFault));
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const day = dateFrom(date);
    const found = [number.trim() === '' ? numberFault : null, day === null ? dateFault : null];
    setFaults(found.filter((fault) => fault !== null));
    if (day !== null && number.trim() !== '') {
      signing.mutate({ number: number.trim(), date: day, scan });
    }
  };
  return (
    <Dialog title={say('Catat tanda tangan')} onClose={onClose}>
      <p>
        {say('SK ini menetapkan {people} orang', { people: formatNumber(totals.people) })}
        {totals.strikes > 0
          ? say(' dan mencoret {strikes} orang', { strikes: formatNumber(totals.strikes) })
          : ''}
        {say(
          ', iuran {rupiah}. Sesudah dicatat, SK mulai diberlakukan dan hanya dapat diubah dengan SK perubahan.',
          { rupiah: formatRupiah(totals.rupiah) },
        )}
      </p>
      <Form
        errors={errors}
        failure={refused === null ? signing.error : null}
        button={say('Catat dan berlakukan')}
        busy={signing.isPending && say('Mencatat')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <Changed error={signing.error} />
        <TextInput
          id={controls.number}
          label={say('Nomor SK')}
          longest={80}
          value={number}
          error={errorAt(errors, controls.number)}
          onChange={setNumber}
        />
        <DateInput
          id={controls.date}
          label={say('Tanggal SK')}
          value={date}
          error={errorAt(errors, controls.date)}
          onChange={setDate}
        />
        <FileInput
          id={controls.scan}
          label={say('Pindaian SK')}
          hint={say('PDF atau foto, paling besar 10 MB.')}
          optional
          accept=".pdf,.jpg,.jpeg,.png"
          file={scan}
          error={undefined}
          onChoose={setScan}
        />
      </Form>
    </Dialog>
  );
}

interface Signed {
  readonly number: string;
  readonly date: string;
  readonly scan: File | null;
}

function useSigning(id: string, onDone: () => void) {
  const [kept, setKept] = useState<KeptKey | null>(null);
  const [taken, setTaken] = useState<{ readonly file: File; readonly id: string } | null>(null);
  const idOf = async (file: File) => {
    if (taken?.file === file) return taken.id;
    const evidence = await handInScan(file);
    setTaken({ file, id: evidence });
    return evidence;
  };
  return useAct(
    id,
    async ({ number, date, scan }: Signed) => {
      const json = { number, date, scan: scan === null ? null : await idOf(scan) };
      const next = keyFor(JSON.stringify(json), kept, requestKey);
      setKept(next);
      return sign(id, json, next.key);
    },
    onDone,
  );
}

/** Everybody who is not as they were when the list was frozen, by their number on it. */
function Changed({ error }: { readonly error: unknown }) {
  const changed = faultsUnder(error, ['list-changed']);
  if (changed.length === 0) return null;
  return (
    <Notice
      tone="attention"
      title={say('{changed} orang berubah', { changed: formatNumber(changed.length) })}
    >
      <ul className={panel.list}>
        {changed.map(({ field, code }) => (
          <li key={field}>
            {say('Nomor {field}: {change}', {
              field: field.replace(/\D+/g, ''),
              change: changeWords(code),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
