import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { accountsKey, askAccounts, askToken } from '../../api/sign-in.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { startSession } from '../../session.ts';
import { Logo } from '../../shell/logo.tsx';
import { type AccountGroup, groupAccounts } from './accounts.ts';
import styles from './sign-in.module.css';

const route = getRouteApi('/masuk');

/** Sign-in by the accounts of the demonstration; only the machine it runs on offers them. */
export function SignInRoom() {
  const { kembali, sebab } = route.useSearch();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const accounts = useQuery({
    queryKey: accountsKey,
    queryFn: ({ signal }) => askAccounts(signal),
  });
  const enter = useMutation({
    mutationFn: askToken,
    onSuccess: async (token) => {
      queries.clear();
      startSession(token.access_token, token.expires_in, Date.now());
      await navigate({ href: kembali ?? '/', replace: true });
    },
  });
  return (
    <main className={styles.page}>
      <div className={styles.brand}>
        <Logo size={32} />
        Payung
      </div>
      <PageHead
        title="Masuk"
        lead="Pendaftaran pekerja rentan ke BPJS Ketenagakerjaan. Pilih akun contoh untuk mencoba."
      />
      {sebab === 'habis' ? (
        <Notice tone="attention" title="Waktu masuk habis.">
          Masuk lagi, lalu lanjutkan dari halaman terakhir.
        </Notice>
      ) : null}
      {enter.error ? <FaultNotice error={enter.error} /> : null}
      {accounts.error ? <FaultNotice error={accounts.error} /> : null}
      {accounts.isPending ? <Skeleton lines={6} /> : null}
      {accounts.data?.length === 0 ? <Empty title="Belum ada akun contoh di layanan ini." /> : null}
      {groupAccounts(accounts.data ?? []).map((group) => (
        <Group key={group.region} group={group} onChoose={enter.mutate} />
      ))}
    </main>
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
              <span>{entry.name}</span>
              <span className={styles.role}>{entry.role}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
