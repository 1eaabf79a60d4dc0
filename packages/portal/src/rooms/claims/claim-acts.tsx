import type { ClaimDetail } from '@payung/contract';
import { type ClaimAct, isOpenClaim } from '@payung/domain';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { claimActWords } from '../../words/claims.ts';
import { ActDialog } from './act-dialog.tsx';
import { ChangeEventDialog } from './change-event-dialog.tsx';

/** The one that a claim goes on by; the others stand beside it. */
const onward: readonly ClaimAct[] = ['complete', 'submit', 'grant', 'pay', 'object'];

/** What whoever is signed in can do with a claim now. */
export function ClaimActs({ claim }: { readonly claim: ClaimDetail }) {
  const { mayHandleClaims } = rightsOf(useMe());
  const [open, setOpen] = useState<ClaimAct | 'event' | null>(null);
  // while papers are missing, gathering them is what comes next
  const canGoOn = claim.state !== 'reported' || claim.missing.length === 0;
  const main = canGoOn ? onward.find((act) => claim.acts.includes(act)) : undefined;
  const rest = claim.acts.filter((act) => act !== main);
  return (
    <>
      {mayHandleClaims && isOpenClaim(claim.state) ? (
        <Button onPress={() => setOpen('event')}>{say('Ubah kejadian')}</Button>
      ) : null}
      {rest.map((act) => (
        <Button key={act} onPress={() => setOpen(act)}>
          {claimActWords[act].name}
        </Button>
      ))}
      {main === undefined ? null : (
        <Button look="main" onPress={() => setOpen(main)}>
          {claimActWords[main].name}
        </Button>
      )}
      {open === 'event' ? (
        <ChangeEventDialog claim={claim} onClose={() => setOpen(null)} />
      ) : open === null ? null : (
        <ActDialog claim={claim} act={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
