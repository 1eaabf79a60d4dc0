import type { LeaverView } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { forgetUnseen } from '../../api/forget-unseen.ts';
import { takeBackLeaving } from '../../api/leaving.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';

const changed = ['leaving', 'refunds', 'cover'] as const;

/** That somebody left was told wrongly: cover goes on as if it had never been said. */
export function TakeBack({ leaver }: { readonly leaver: LeaverView }) {
  const [isOpen, setOpen] = useState(false);
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards({ pageGoes: true });
  const { nominationId, personId, replacement } = leaver;
  const taking = useMutation({
    mutationFn: (why: string) => takeBackLeaving(nominationId, why),
    onMutate: navigateAfterwards,
    onSuccess: async (_done, _asked, navigate) => {
      forgetUnseen(queries, ...changed);
      // the page of somebody who did not leave does not exist any more
      await navigate({ to: '/orang/$id', params: { id: personId } });
      await Promise.all(changed.map((of) => queries.invalidateQueries({ queryKey: [of] })));
    },
  });
  if (replacement !== null) {
    // an amendment in force stays; one that is only drafted stands in the way until it is cancelled
    return replacement.at !== null ? null : (
      <p>
        <Say
          text="Catatan keluar ini dapat dicabut setelah <link>rancangan SK perubahannya</link> dibatalkan."
          link={(inside) => (
            <Link to="/penetapan/$id" params={{ id: replacement.determination }}>
              {inside}
            </Link>
          )}
        />
      </p>
    );
  }
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{say('Cabut catatan keluar')}</Button>
      {isOpen ? (
        <ReasonDialog
          title={say('Cabut catatan keluar')}
          button={say('Cabut catatan')}
          busy={taking.isPending && say('Mencabut')}
          error={taking.error}
          least={3}
          onSend={(why) => taking.mutate(why)}
          onClose={() => setOpen(false)}
        >
          <p>
            {say(
              'Bila catatan ini keliru, perlindungannya berjalan terus dan pengembalian yang belum disetujui ditarik. Tidak dapat dicabut setelah ada pengganti, persetujuan BPJS, atau klaim kematiannya.',
            )}
          </p>
        </ReasonDialog>
      ) : null}
    </div>
  );
}
