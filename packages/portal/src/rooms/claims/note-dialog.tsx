import type { ClaimDetail } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type NoteSent, noteOnClaim } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, TextInput } from '../../pieces/inputs.tsx';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { useRegion } from '../../use-region.ts';
import { useKeepClaim } from './use-keep-claim.ts';

const controls = { on: 'catatan-tanggal', time: 'catatan-pukul' };
const dayFault = {
  target: controls.on,
  text: say('Isi tanggal seperti 31-12-2026: sejak kejadian, paling akhir hari ini.'),
};
const timeFault = { target: controls.time, text: say('Isi pukul seperti 07.45, atau kosongkan.') };
const titles: Readonly<Record<NoteSent['note'], string>> = {
  'tell-family': say('Catat keluarga sudah diberi tahu'),
  'report-accident': say('Catat laporan kecelakaan'),
};

interface NoteDialogProps {
  readonly claim: ClaimDetail;
  readonly note: NoteSent['note'];
  readonly onClose: () => void;
}

/** Somebody was told: the family, or insurer and labour office of an accident. */
export function NoteDialog({ claim, note, onClose }: NoteDialogProps) {
  const { timeZone } = useRegion();
  const now = today(timeZone, serviceNow());
  const [on, setOn] = useState(typedDate(now));
  const [time, setTime] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const keep = useKeepClaim();
  const noting = useMutation({
    mutationFn: (json: NoteSent) => noteOnClaim(claim.claimId, json),
    onSuccess: async (told) => {
      onClose();
      await keep(told);
    },
  });
  const refused = fieldFaults(noting.error, (field) => (field === 'time' ? timeFault : dayFault));
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const isReport = note === 'report-accident';
  const send = () => {
    const day = dateFrom(on);
    const clock = time.trim().replace('.', ':').padStart(5, '0');
    const isTime = time.trim() === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(clock);
    const wrong = [
      day === null || day > now || day < claim.event.on ? dayFault : null,
      isTime ? null : timeFault,
    ].filter((fault) => fault !== null);
    setFaults(wrong);
    if (wrong.length > 0 || day === null) return;
    noting.mutate({ note, on: day, time: time.trim() === '' ? null : clock });
  };
  return (
    <Dialog title={titles[note]} onClose={onClose}>
      <Form
        errors={errors}
        failure={refused === null ? noting.error : null}
        button={say('Simpan catatan')}
        busy={noting.isPending && say('Menyimpan')}
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
        {isReport ? (
          <TextInput
            id={controls.time}
            label={say('Pukul')}
            hint={say('Misalnya 07.45. Kosong dihitung sampai akhir hari.')}
            look="short"
            longest={5}
            value={time}
            error={errorAt(errors, controls.time)}
            onChange={setTime}
          />
        ) : null}
      </Form>
    </Dialog>
  );
}
