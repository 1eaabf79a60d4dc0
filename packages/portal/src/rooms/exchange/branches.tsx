import type { ExchangeBranch } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { branchesQuery } from '../../api/exchanges.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { AddBranch } from './add-branch.tsx';
import { BranchForm } from './branch-form.tsx';
import { exchangeRoom } from './new-exchange.tsx';

/** In which columns each branch is written to, and how its results are read. */
export function BranchesRoom() {
  const branches = useQuery(branchesQuery);
  return (
    <Room
      up={exchangeRoom}
      title={say('Cabang dan kolom')}
      lead={say(
        'Setiap kantor cabang meminta kolomnya sendiri dan menjawab dengan katanya sendiri. Berkas yang sudah dibuat tetap dengan kolomnya.',
      )}
    >
      {branches.error ? <FaultNotice error={branches.error} /> : null}
      {branches.isPending ? <Skeleton lines={6} /> : null}
      {branches.data ? <Branches branches={branches.data} /> : null}
    </Room>
  );
}

function Branches({ branches }: { readonly branches: readonly ExchangeBranch[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {branches.map((one) => (
        <BranchForm key={`${one.branch} ${one.number}`} branch={one} />
      ))}
      <div>
        <Button onPress={() => setOpen(true)}>{say('Tambah kantor cabang')}</Button>
      </div>
      {isOpen ? <AddBranch branches={branches} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
