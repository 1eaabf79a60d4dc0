import type { ClaimDetail } from '@payung/contract';
import type { ClaimAct } from '@payung/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ActSent, actOnClaim } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, TextArea, TextInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, faultsUnder, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { useRegion } from '../../use-region.ts';
import { wholeNumber } from '../../whole-number.ts';
import { claimActWords, isPaper, paperNames } from '../../words/claims.ts';
import { useKeepClaim } from './use-keep-claim.ts';

const controls = {
  on: 'langkah-tanggal',
  rupiah: 'langkah-rupiah',
  reference: 'langkah-nomor',
  words: 'langkah-alasan',
} as const;
const says: Readonly<Record<keyof typeof controls, string>> = {
  on: say('Isi tanggal seperti 31-12-2026: sejak kejadian, paling akhir hari ini.'),
  rupiah: say('Isi jumlah rupiah menurut surat BPJS Ketenagakerjaan.'),
  reference: say('Nomor surat paling panjang 80 huruf.'),
  words: say('Isi alasannya, paling sedikit 3 huruf.'),
};

function faultOf(field: string): FieldError | null {
  return isField(field) ? { target: controls[field], text: says[field] } : null;
}

function isField(field: string): field is keyof typeof controls {
  return Object.hasOwn(controls, field);
}

/** Papers that are missing are told by name. */
function refusalsOf(error: unknown): readonly FieldError[] | null {
  const missing = faultsUnder(error, ['papers-missing']).map(
    ({ code }): FieldError => ({
      target: null,
      text: say('Belum ada: {paperName}.', {
        paperName: isPaper(code) ? paperNames[code] : say('berkas lain'),
      }),
    }),
  );
  return missing.length > 0 ? missing : fieldFaults(error, faultOf);
}

interface ActDialogProps {
  readonly claim: ClaimDetail;
  readonly act: ClaimAct;
  readonly onClose: () => void;
}

/** Writes down one step of a claim; what the insurer did is said to be the insurer's. */
export function ActDialog({ claim, act, onClose }: ActDialogProps) {
  const { timeZone } = useRegion();
  const now = today(timeZone, serviceNow());
  const [on, setOn] = useState(typedDate(now));
  const [rupiah, setRupiah] = useState('');
  const [reference, setReference] = useState('');
  const [words, setWords] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const keep = useKeepClaim();
  const acting = useMutation({
    mutationFn: (json: ActSent) => actOnClaim(claim.claimId, json),
    onSuccess: async (told) => {
      onClose();
      await keep(told);
    },
  });
  const refused = refusalsOf(acting.error);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const isMoney = act === 'grant' || act === 'pay';
  const needsWords = act === 'return' || act === 'refuse' || act === 'withdraw';
  const { name, effect, isInsurers } = claimActWords[act];
  const send = () => {
    const day = dateFrom(on);
    const amount = isMoney ? wholeNumber(rupiah) : undefined;
    const said = words.trim();
    const wrong = [
      day === null || day > now || day < claim.event.on ? faultOf('on') : null,
      isMoney && typeof amount !== 'number' ? faultOf('rupiah') : null,
      needsWords && said.length < 3 ? faultOf('words') : null,
    ].filter((fault) => fault !== null);
    setFaults(wrong);
    if (wrong.length > 0 || day === null) return;
    acting.mutate({
      act,
      on: day,
      reference: reference.trim() || null,
      rupiah: amount ?? null,
      words: said || null,
    });
  };
  return (
    <Dialog title={name} onClose={onClose}>
      <p>{effect}</p>
      {isInsurers ? (
        <Notice tone="note" title={say('BPJS Ketenagakerjaan yang memutuskan dan membayar')}>
          {say('Di sini hanya dicatat apa yang sudah dilakukannya.')}
        </Notice>
      ) : null}
      <Form
        errors={errors}
        failure={refused === null ? acting.error : null}
        button={name}
        busy={acting.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <DateInput
          id={controls.on}
          label={say('Tanggal')}
          value={on}
          error={errorAt(errors, controls.on)}
          onChange={setOn}
        />
        {isMoney ? (
          <TextInput
            id={controls.rupiah}
            label={say('Jumlah (rupiah)')}
            kind="digits"
            look="short"
            longest={22}
            value={rupiah}
            error={errorAt(errors, controls.rupiah)}
            onChange={setRupiah}
          />
        ) : null}
        <TextInput
          id={controls.reference}
          label={say('Nomor surat atau berkas')}
          optional
          longest={80}
          value={reference}
          error={errorAt(errors, controls.reference)}
          onChange={setReference}
        />
        {needsWords ? (
          <TextArea
            id={controls.words}
            label={say('Alasan')}
            hint={say('Disimpan bersama data keluarga, hanya untuk yang mengurus klaim ini.')}
            longest={500}
            value={words}
            error={errorAt(errors, controls.words)}
            onChange={setWords}
          />
        ) : null}
      </Form>
    </Dialog>
  );
}
