import type { CrossAgreement } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { agreementQuery, revokeAgreement } from '../../api/across.ts';
import { formatDate, formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { Written } from '../../pieces/written.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { agreementMarks } from '../../words/across.ts';
import { SignForm } from './sign-form.tsx';

/** letters that the service asks of a reason */
const leastReason = 3;

/** The agreement under which the region takes part; it is on with those regions only that signed as well. */
export function AgreementPanel({ agreement }: { readonly agreement: CrossAgreement }) {
  const { mayAdminister } = rightsOf(useMe());
  const isSigned = agreement.state === 'signed';
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="perjanjian">
      <div className={`${panel.row} ${panel.between}`}>
        <h2 id="perjanjian">{say('Perjanjian')}</h2>
        <Chip mark={agreementMarks[agreement.state]} />
      </div>
      <Standing agreement={agreement} />
      {mayAdminister && isSigned ? <Revoke agreement={agreement} /> : null}
      {mayAdminister && !isSigned ? <SignForm version={agreement.version} /> : null}
    </section>
  );
}

function Standing({ agreement }: { readonly agreement: CrossAgreement }) {
  const { timeZone } = useRegion();
  const { state, number, date, signatory, reason, at } = agreement;
  switch (state) {
    case 'none':
      return (
        <p>
          {say(
            'Daerah ini belum ikut. Catat perjanjian yang sudah ditandatangani; pemeriksaan berjalan hanya dengan daerah yang juga menandatanganinya.',
          )}
        </p>
      );
    case 'signed':
      return (
        <p>
          <Say text="Nomor {number}" number={<bdi>{number}</bdi>} />
          {date === undefined ? '' : `, ${formatDate(date, timeZone)}`}
          <Say text=", ditandatangani {signatory}." signatory={<bdi>{signatory}</bdi>} />
        </p>
      );
    case 'revoked':
      return (
        <p>
          {say('Dicabut')}
          {at === null ? '' : ` ${formatMoment(at, timeZone)}`}
          <Say
            text=", alasan: {reason}. Semua kode daerah ini sudah dihapus dari pemeriksaan."
            reason={<Written>{reason}</Written>}
          />
        </p>
      );
  }
}

function Revoke({ agreement }: { readonly agreement: CrossAgreement }) {
  const [isOpen, setOpen] = useState(false);
  const queries = useQueryClient();
  const revoking = useMutation({
    mutationFn: (reason: string) => revokeAgreement(reason, agreement.version),
    onSuccess: () => setOpen(false),
    onSettled: () => queries.invalidateQueries({ queryKey: agreementQuery.queryKey }),
  });
  return (
    <>
      <div>
        <Button onPress={() => setOpen(true)}>{say('Cabut keikutsertaan')}</Button>
      </div>
      {isOpen ? (
        <ReasonDialog
          title={say('Cabut keikutsertaan')}
          button={say('Cabut keikutsertaan')}
          busy={revoking.isPending && say('Mencabut')}
          error={revoking.error}
          least={leastReason}
          onSend={(reason) => revoking.mutate(reason)}
          onClose={() => setOpen(false)}
        >
          <p>
            {say(
              'Semua kode daerah ini dihapus dari pemeriksaan, dan perkara yang terbuka tidak berlaku lagi. Setelah itu perlindungan ganda dengan daerah lain tidak ditemukan.',
            )}
          </p>
        </ReasonDialog>
      ) : null}
    </>
  );
}
