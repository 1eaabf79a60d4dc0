import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { acceptOffer } from '../../api/people.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { requestKey } from '../../request-key.ts';
import { useForgetPerson } from './use-forget-person.ts';

interface OfferProps {
  readonly nominationId: string;
  readonly personId: string;
}

/** A place waits for this agency's answer. */
export function Offer({ nominationId, personId }: OfferProps) {
  const [key] = useState(requestKey);
  const forget = useForgetPerson(personId);
  const accepting = useMutation({
    mutationFn: () => acceptOffer(nominationId, key),
    onSettled: forget,
  });
  return (
    <Notice tone="attention" title={say('Tempat untuk orang ini ditawarkan kepada dinas Anda.')}>
      <p>{say('Jika diterima, usulan dinas Anda yang berlaku dan memakai kuota.')}</p>
      {accepting.error ? <FaultNotice error={accepting.error} /> : null}
      <Button busy={accepting.isPending && say('Menyimpan')} onPress={() => accepting.mutate()}>
        {say('Terima tempat')}
      </Button>
    </Notice>
  );
}
