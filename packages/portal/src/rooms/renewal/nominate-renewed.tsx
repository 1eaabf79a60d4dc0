import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { nominateRenewed, renewalQuery } from '../../api/cohorts.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';

interface NominateRenewedProps {
  readonly renewal: string;
  readonly agency: string;
  readonly count: number;
}

/** The agency confirms its people; they go the way of any other list. */
export function NominateRenewed({ renewal, agency, count }: NominateRenewedProps) {
  const [isOpen, setOpen] = useState(false);
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: () => nominateRenewed(renewal, { agency, notice: null }),
    onSuccess: (told) => {
      queries.setQueryData(renewalQuery(renewal).queryKey, told);
      setOpen(false);
    },
  });
  const word = say('Usulkan kembali {count} orang', { count: formatNumber(count) });
  return (
    <div>
      <Button look="main" onPress={() => setOpen(true)}>
        {word}
      </Button>
      {isOpen ? (
        <ReasonDialog
          title={word}
          button={word}
          busy={sending.isPending && say('Mengusulkan')}
          error={sending.error}
          least={null}
          onSend={() => sending.mutate()}
          onClose={() => setOpen(false)}
        >
          <p>
            {say(
              'Daftarnya diperiksa seperti daftar yang diunggah dan memakai kuota tahun ini. Setelah itu orangnya tidak dapat dikeluarkan dari halaman ini.',
            )}
          </p>
        </ReasonDialog>
      ) : null}
    </div>
  );
}
