import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { accountsKey, askAccounts, askToken } from '../../api/sign-in.ts';
import { LanguageSwitch } from '../../language/language-switch.tsx';
import { phrase, say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { startSession } from '../../session.ts';
import { Logo } from '../../shell/logo.tsx';
import { leaveForSignIn, StorageBarred } from '../../sign-in/redirect.ts';
import { type SignInNotice, signInNotices } from '../../words/sign-in.ts';
import { type AccountGroup, groupAccounts } from './accounts.ts';
import styles from './sign-in.module.css';

const route = getRouteApi('/masuk');

/** The door: to the page where one signs in, and on demo data to the accounts that need no password. */
export function SignInRoom() {
  const { kembali = '/', sebab } = route.useSearch();
  const notice: SignInNotice | undefined = sebab;
  const going = useMutation({ mutationFn: () => leaveForSignIn(kembali) });
  return (
    <main className={styles.page}>
      <Brand />
      <PageHead
        title={say('Masuk')}
        lead={say('Pendaftaran pekerja rentan ke BPJS Ketenagakerjaan.')}
      />
      {notice === undefined ? null : (
        <Notice tone="attention" title={signInNotices[notice].what}>
          {signInNotices[notice].remedy}
        </Notice>
      )}
      {going.error ? <CannotLeave cause={going.error} /> : null}
      <div className={styles.door}>
        <Button look="main" busy={going.isPending && say('Membuka')} onPress={() => going.mutate()}>
          {say('Masuk dengan e-mail dan kata sandi')}
        </Button>
        <p className={panel.meta}>
          {say(
            'Akun dibuat melalui undangan admin daerah. Tautan undangan dikirim ke e-mail Anda.',
          )}
        </p>
      </div>
      <DemoAccounts returnTo={kembali} />
      <LanguageSwitch />
    </main>
  );
}

function CannotLeave({ cause }: { readonly cause: unknown }) {
  if (!(cause instanceof StorageBarred)) return <FaultNotice error={cause} />;
  return (
    <Notice tone="wrong" title={say('Peramban ini tidak dapat menyimpan data situs')} announced>
      {say(
        'Izinkan cookie dan data situs untuk alamat ini, atau kosongkan ruang di perangkat, lalu masuk lagi.',
      )}
    </Notice>
  );
}

export function Brand() {
  return (
    <div className={styles.brand}>
      <Logo size={32} />
      {say('Payung')}
    </div>
  );
}

/** Only the machine on which the demonstration runs offers these. */
function DemoAccounts({ returnTo }: { readonly returnTo: string }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const accounts = useQuery({
    queryKey: accountsKey,
    queryFn: ({ signal }) => askAccounts(signal),
  });
  const enter = useMutation({
    mutationFn: askToken,
    onSuccess: async ({ access_token, expires_in }) => {
      queries.clear();
      startSession({ access: access_token, expiresIn: expires_in, refresh: null }, Date.now());
      await navigate({ href: returnTo, replace: true });
    },
  });
  const groups = groupAccounts(accounts.data ?? []);
  if (accounts.error) return <FaultNotice error={accounts.error} />;
  if (groups.length === 0) return null;
  return (
    <details className={styles.demo}>
      <summary>{say('Masuk dengan akun contoh')}</summary>
      <div className={styles.groups}>
        {enter.error ? <FaultNotice error={enter.error} /> : null}
        {groups.map((group) => (
          <Group key={group.region} group={group} onChoose={enter.mutate} />
        ))}
      </div>
    </details>
  );
}

interface GroupProps {
  readonly group: AccountGroup;
  readonly onChoose: (account: string) => void;
}

function Group({ group, onChoose }: GroupProps) {
  return (
    <section className={`${panel.panel} ${panel.flush}`} aria-label={group.region}>
      <h2 className={styles.region}>{group.region}</h2>
      <ul>
        {group.accounts.map((entry) => (
          <li key={entry.account}>
            <button
              type="button"
              className={styles.account}
              onClick={() => onChoose(entry.account)}
            >
              <span>{phrase(entry.name)}</span>
              <span className={styles.role}>{phrase(entry.role)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
