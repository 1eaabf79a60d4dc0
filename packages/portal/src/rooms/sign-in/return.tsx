import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ApiFault } from '../../api/request.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { startSession } from '../../session.ts';
import { finishSignIn, leaveForSignIn, rememberSomebody } from '../../sign-in/redirect.ts';
import styles from './sign-in.module.css';
import { Brand } from './sign-in.tsx';

/** Where the provider sends people back to: takes the code and goes on to where they wanted to be. */
export function ReturnRoom() {
  const isUnreachable = useReturn();
  return (
    <main className={styles.page}>
      <Brand />
      <PageHead
        title={say('Masuk')}
        lead={isUnreachable ? undefined : say('Menyiapkan halaman Anda.')}
      />
      {isUnreachable ? (
        <FaultNotice error={new ApiFault({ kind: 'unreachable' })}>
          <Button onPress={() => void leaveForSignIn('/')}>{say('Coba masuk lagi')}</Button>
        </FaultNotice>
      ) : (
        <Skeleton lines={3} />
      )}
    </main>
  );
}

function useReturn(): boolean {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isUnreachable, setUnreachable] = useState(false);
  // a code counts once, and the development build runs each effect twice
  const isTaken = useRef(false);
  useEffect(() => {
    if (isTaken.current) return;
    isTaken.current = true;
    const take = async () => {
      const returned = await finishSignIn(new URLSearchParams(location.search));
      switch (returned.kind) {
        case 'given':
          queries.clear();
          rememberSomebody(true);
          startSession(returned.tokens, Date.now());
          return navigate({ href: returned.returnTo, replace: true });
        case 'nobody': {
          rememberSomebody(false);
          const { returnTo } = returned;
          const search = returnTo === '/' ? {} : { kembali: returnTo };
          return navigate({ to: '/masuk', search, replace: true });
        }
        case 'refused':
          return navigate({ to: '/masuk', search: { sebab: 'ditolak' }, replace: true });
        case 'unknown':
          return navigate({ to: '/masuk', search: { sebab: 'usang' }, replace: true });
        case 'unreachable':
          return setUnreachable(true);
      }
    };
    take().catch(() => setUnreachable(true));
  }, [navigate, queries]);
  return isUnreachable;
}
