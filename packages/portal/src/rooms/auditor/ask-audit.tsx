import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askAudit } from '../../api/audit-checks.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Pair, TextInput } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { useRegion } from '../../use-region.ts';
import { wholeNumber } from '../../whole-number.ts';

const controls = { asOf: 'uji-tanggal', sampleSize: 'uji-sampel', seed: 'uji-benih' };
const dayFault = { target: controls.asOf, text: say('Isi tanggal, paling akhir hari ini.') };
const sizeFault = { target: controls.sampleSize, text: say('Isi jumlah sampel, 0 sampai 500.') };
const seedFault = {
  target: controls.seed,
  text: say('Isi kata kunci undian, paling panjang 60 huruf.'),
};

function faultOf(field: string): FieldError {
  if (field === 'asOf') return dayFault;
  return field === 'seed' ? seedFault : sizeFault;
}

/** Asks for a check; whoever draws with the same seed draws the same people. */
export function AskAudit() {
  const { timeZone } = useRegion();
  const now = today(timeZone, serviceNow());
  const [asOf, setAsOf] = useState(typedDate(now));
  const [size, setSize] = useState('30');
  const [seed, setSeed] = useState('1');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  const asking = useMutation({
    mutationFn: askAudit,
    onMutate: navigateAfterwards,
    onSuccess: async ({ id }, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: ['audit-checks', 'list'] });
      await navigate({ to: '/uji-bayar/$id', params: { id } });
    },
  });
  const refused = fieldFaults(asking.error, faultOf);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const day = dateFrom(asOf);
    const sampleSize = wholeNumber(size);
    const isDay = day !== null && day <= now;
    const isSize = typeof sampleSize === 'number' && sampleSize <= 500;
    const isSeed = seed.trim() !== '';
    setFaults([
      ...(isDay ? [] : [dayFault]),
      ...(isSize ? [] : [sizeFault]),
      ...(isSeed ? [] : [seedFault]),
    ]);
    if (isDay && isSize && isSeed) asking.mutate({ asOf: day, sampleSize, seed: seed.trim() });
  };
  return (
    <Form
      errors={errors}
      failure={refused === null ? asking.error : null}
      button={say('Mulai uji')}
      busy={asking.isPending && say('Meminta')}
      onSend={send}
    >
      <DateInput
        id={controls.asOf}
        label={say('Seperti diketahui pada akhir tanggal')}
        value={asOf}
        error={errorAt(errors, controls.asOf)}
        onChange={setAsOf}
      />
      <Pair>
        <TextInput
          id={controls.sampleSize}
          label={say('Sampel (orang)')}
          hint={say('Untuk diperiksa berkasnya.')}
          kind="digits"
          longest={3}
          value={size}
          error={errorAt(errors, controls.sampleSize)}
          onChange={setSize}
        />
        <TextInput
          id={controls.seed}
          label={say('Kata kunci undian')}
          hint={say('Kata yang sama mengundi orang yang sama.')}
          longest={60}
          value={seed}
          error={errorAt(errors, controls.seed)}
          onChange={setSeed}
        />
      </Pair>
    </Form>
  );
}
