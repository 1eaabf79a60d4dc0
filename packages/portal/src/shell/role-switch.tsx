import type { Me } from '@payung/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { say } from '../language/say.ts';
import { Button } from '../pieces/button.tsx';
import { currentPlace, renewSession } from '../session.ts';
import { roleName } from '../words/labels.ts';

/** For those who are several things in one region: they act as one at a time, and see as which. */
export function RoleSwitch({ me }: { readonly me: Pick<Me, 'role' | 'roles'> }) {
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  const change = async (role: string) => {
    const here = currentPlace();
    if (here?.kind !== 'region') return;
    const renewal = await renewSession({ region: here.id, role });
    setFailed(renewal !== 'done');
    if (renewal !== 'done') return;
    await navigate({ to: '/', replace: true });
  };
  return (
    <>
      {me.roles
        .filter((role) => role !== me.role)
        .map((role) => (
          <Button key={role} look="quiet" onPress={() => void change(role)}>
            {say('Ganti peran: {role}', { role: roleName(role) })}
          </Button>
        ))}
      {failed ? <span role="alert">{say('Peran belum dapat diganti. Coba lagi.')}</span> : null}
    </>
  );
}
