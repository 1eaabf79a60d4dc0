import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askCount, countsQuery } from '../../api/figures.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Pair } from '../../pieces/inputs.tsx';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { useRegion } from '../../use-region.ts';

const controls = { day: 'hitung-tanggal', since: 'hitung-sejak' };
const dayFault = {
  target: controls.day,
  text: say('Isi tanggal hitungan, paling akhir hari ini.'),
};
const sinceFault = {
  target: controls.since,
  text: say('Isi tanggal mulai kumulatif, tidak sesudah tanggal hitungan.'),
};

/** Has people counted for a day; one that was counted before is counted anew. */
export function CountDialog({ onClose }: { readonly onClose: () => void }) {
  const { timeZone } = useRegion();
  const now = today(timeZone, serviceNow());
  const [day, setDay] = useState(typedDate(now));
  const [since, setSince] = useState(`01-01-${now.slice(0, 4)}`);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: askCount,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: countsQuery.queryKey });
      onClose();
    },
  });
  const refused = fieldFaults(asking.error, (field) => (field === 'day' ? dayFault : sinceFault));
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const [until, from] = [dateFrom(day), dateFrom(since)];
    const isDay = until !== null && until <= now;
    const isSince = from !== null && until !== null && from <= until;
    setFaults([...(isDay ? [] : [dayFault]), ...(isSince ? [] : [sinceFault])]);
    if (isDay && isSince) asking.mutate({ day: until, since: from });
  };
  return (
    <Dialog title={say('Hitung untuk satu tanggal')} onClose={onClose}>
      <p>
        {say('Hitungan yang sudah ada untuk tanggal itu dihitung lagi dengan catatan terbaru.')}
      </p>
      <Form
        errors={errors}
        failure={refused === null ? asking.error : null}
        button={say('Mulai hitung')}
        busy={asking.isPending && say('Meminta')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <Pair>
          <DateInput
            id={controls.day}
            label={say('Per tanggal')}
            value={day}
            error={errorAt(errors, controls.day)}
            onChange={setDay}
          />
          <DateInput
            id={controls.since}
            label={say('Kumulatif sejak')}
            value={since}
            error={errorAt(errors, controls.since)}
            onChange={setSince}
          />
        </Pair>
      </Form>
    </Dialog>
  );
}
