import type { PreCheckRecipient } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { recipientsQuery } from '../../api/pre-checks.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { AddRecipient } from './add-recipient.tsx';
import { Mapping } from './mapping.tsx';
import { preCheckRoom } from './new-pre-check.tsx';
import { Requirement } from './requirement.tsx';

/** Who is asked, in which columns, and whether the region has to ask. */
export function RecipientsRoom() {
  const recipients = useQuery(recipientsQuery);
  return (
    <Room
      up={preCheckRoom}
      title={say('Penerima dan kolom')}
      lead={say(
        'Setiap kantor cabang meminta kolomnya sendiri dan menjawab dengan katanya sendiri. Berkas yang sudah dibuat tetap dengan kolomnya.',
      )}
    >
      {recipients.error ? <FaultNotice error={recipients.error} /> : null}
      {recipients.isPending ? <Skeleton lines={6} /> : null}
      {recipients.data ? <Recipients recipients={recipients.data} /> : null}
    </Room>
  );
}

function Recipients({ recipients }: { readonly recipients: readonly PreCheckRecipient[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Requirement recipients={recipients} />
      {recipients.map((one) => (
        <Mapping key={`${one.recipient} ${one.number}`} recipient={one} />
      ))}
      <div>
        <Button onPress={() => setOpen(true)}>{say('Tambah penerima')}</Button>
      </div>
      {isOpen ? <AddRecipient recipients={recipients} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
