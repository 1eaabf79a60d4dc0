import type { FoundMember } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type ClaimSent, openClaim } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import panel from '../../pieces/panel.module.css';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { serviceNow } from '../../service-clock.ts';
import { today } from '../../today.ts';
import { useRegion } from '../../use-region.ts';
import { emptyEvent, readEvent } from './event-draft.ts';
import { eventRefusals } from './event-faults.ts';
import { EventFields } from './event-fields.tsx';

interface OpenForMemberProps {
  readonly member: Pick<FoundMember, 'nominationId' | 'name'>;
  /** the day as it was typed before, where it was */
  readonly on?: string;
}

/** What happened to somebody who was found. */
export function OpenForMember({ member, on = '' }: OpenForMemberProps) {
  const { timeZone } = useRegion();
  const [draft, setDraft] = useState({ ...emptyEvent, on });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  const kept = useRef<KeptKey | null>(null);
  const opening = useMutation({
    mutationFn: (sent: ClaimSent) => {
      kept.current = keyFor(JSON.stringify(sent), kept.current, requestKey);
      return openClaim(sent, kept.current.key);
    },
    onMutate: navigateAfterwards,
    onSuccess: async ({ claimId }, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: ['claims', 'list'] });
      await navigate({ to: '/klaim/$id', params: { id: claimId } });
    },
  });
  const refused = eventRefusals(opening.error);
  const errors = faults.length > 0 ? faults : refused;
  const send = () => {
    const read = readEvent(draft, today(timeZone, serviceNow()));
    setFaults('errors' in read ? read.errors : []);
    if ('event' in read) opening.mutate({ nominationId: member.nominationId, event: read.event });
  };
  return (
    <section className={panel.stack} aria-labelledby="kejadian">
      <h2 id="kejadian">
        <Say text="Kejadian yang menimpa {member}" member={<bdi>{member.name}</bdi>} />
      </h2>
      <Form
        errors={errors}
        failure={refused.length > 0 ? null : opening.error}
        button={say('Buka klaim')}
        busy={opening.isPending && say('Membuka')}
        onSend={send}
      >
        <EventFields draft={draft} errors={errors} onChange={setDraft} />
      </Form>
    </section>
  );
}
