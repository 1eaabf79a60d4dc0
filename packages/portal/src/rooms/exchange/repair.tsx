import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { repairRefusals } from '../../api/exchanges.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { CheckGroup } from '../../pieces/inputs.tsx';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { showToast } from '../../pieces/toasts.ts';
import { insurerReasonName, type Refusal } from '../../words/exchange.ts';

/** Says that what the insurer refused was put right, for one person or for everybody of the same reason. */
export function Repair(props: { readonly refusal: Refusal; readonly onClose: () => void }) {
  const { refusal, onClose } = props;
  const [forAll, setForAll] = useState(false);
  const queries = useQueryClient();
  const repairing = useMutation({
    mutationFn: (why: string) =>
      repairRefusals(
        forAll ? { reason: refusal.reason, why } : { nominationIds: [refusal.nominationId], why },
      ),
    onSuccess: (people) => {
      showToast({
        text: say('{people} orang masuk lagi ke tagihan berikutnya', {
          people: formatNumber(people),
        }),
      });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['exchanges', 'refusals'] }),
  });
  return (
    <ReasonDialog
      title={say('Penolakan sudah diperbaiki')}
      button={say('Simpan')}
      busy={repairing.isPending && say('Menyimpan')}
      error={repairing.error}
      least={3}
      hint={say('Tulis apa yang diperbaiki. Jangan tulis nama atau NIK.')}
      onSend={(why) => repairing.mutate(why)}
      onClose={onClose}
    >
      <p>{say('Orang ini masuk lagi ke tagihan berikutnya, lalu BPJS menilainya kembali.')}</p>
      <CheckGroup
        id="berlaku"
        label={say('Berlaku juga untuk')}
        options={[
          {
            value: 'all',
            name: say('semua yang ditolak dengan alasan {reason}', {
              reason: insurerReasonName(refusal.reason),
            }),
          },
        ]}
        chosen={forAll ? ['all'] : []}
        onChange={(values) => setForAll(values.length > 0)}
      />
    </ReasonDialog>
  );
}
