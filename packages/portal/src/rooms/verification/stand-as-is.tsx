import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { standAsIs } from '../../api/verification.ts';
import { say } from '../../language/say.ts';
import { Form } from '../../pieces/form.tsx';
import { TextArea } from '../../pieces/inputs.tsx';
import { headingAfterwards } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { isConflict } from '../../words/problems.ts';
import { useForgetSheets } from './use-forget-sheets.ts';

const control = 'tetap-alasan';
const least = 3;

/** The agency's other answer to a return: nothing is to be corrected, and why. */
export function StandAsIs({ nominationId }: { readonly nominationId: string }) {
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const forget = useForgetSheets();
  const sending = useMutation({
    mutationFn: (words: string) => standAsIs(nominationId, words),
    onMutate: headingAfterwards,
    onSuccess: async (_done, _words, toHeading) => {
      await forget();
      toHeading();
    },
    onError: (error) => (isConflict(error) ? forget() : undefined),
  });
  const send = () => {
    const words = reason.trim();
    const found =
      words.length < least ? say('Tulis alasannya, paling sedikit 3 huruf.') : undefined;
    setFault(found);
    if (found === undefined) sending.mutate(words);
  };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="tetap">
      <h2 id="tetap">{say('Datanya sudah benar?')}</h2>
      <Form
        errors={fault === undefined ? [] : [{ target: control, text: fault }]}
        failure={sending.error}
        button={say('Ajukan lagi tanpa perubahan')}
        busy={sending.isPending && say('Menyimpan')}
        onSend={send}
      >
        <TextArea
          id={control}
          label={say('Mengapa tidak perlu dibetulkan')}
          hint={say('Dibaca petugas yang mengembalikannya. Jangan tulis NIK.')}
          longest={500}
          value={reason}
          error={fault}
          onChange={setReason}
        />
      </Form>
    </section>
  );
}
