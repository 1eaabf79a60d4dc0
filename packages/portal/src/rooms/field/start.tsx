import type { Me, RegionProfile } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import type { OnDevice } from '../../field/device.ts';
import { type Sending, senderOf } from '../../field/sender.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { rightsOf } from '../../rights.ts';
import { Attention } from './attention.tsx';
import { BookCards } from './book-card.tsx';
import { DeviceNotices } from './device-notices.tsx';
import styles from './field.module.css';
import type { Opened, OpenedBook } from './field.tsx';
import { LendForm } from './lend-form.tsx';
import { PackCard } from './pack-card.tsx';
import { Progress } from './progress.tsx';
import { VillageLoans } from './village-loans.tsx';

interface StartProps {
  readonly officer: {
    readonly isSignedIn: boolean;
    readonly me: Me | null;
    readonly region: RegionProfile | null;
    readonly failed: unknown;
  };
  readonly device: readonly OnDevice[];
  readonly state: Sending;
  readonly onOpen: (opened: Opened) => void;
  readonly onWrite: (opened: OpenedBook) => void;
}

/** What is on this device, and how a list gets there. */
export function Start({ officer, device, state, onOpen, onWrite }: StartProps) {
  const { me, region } = officer;
  const unsent = device.reduce((sum, one) => sum + one.unsent.length, 0);
  const packs = device.flatMap((one) => one.packs.map((record) => ({ of: one, record })));
  const shown = packs.filter(
    ({ of, record }) => record.closed === null || of.unsent.some(({ pack }) => pack === record.id),
  );
  return (
    <div className={styles.stack}>
      <PageHead title={say('Kerja lapangan')} lead={<Lead count={shown.length} />} />
      <DeviceNotices device={device} />
      {unsent === 0 ? null : (
        <Progress
          {...doneOf(device)}
          unsent={unsent}
          state={state}
          sender={me === null ? null : senderOf(me)}
        />
      )}
      {shown.map(({ of, record }) => (
        <PackCard
          key={record.id}
          of={of}
          record={record}
          user={me?.userId ?? null}
          onOpen={onOpen}
        />
      ))}
      <BookCards officer={officer} device={device} onWrite={onWrite} />
      {device.map((one) => (
        <Attention key={one.store.user} of={one} isOwn={me?.userId === one.store.user} />
      ))}
      {officer.failed === null ? null : <FaultNotice error={officer.failed} />}
      {me !== null && region !== null ? (
        <Lending me={me} region={region} device={device} onOpen={onOpen} />
      ) : officer.isSignedIn ? null : (
        <SignInFirst isKeeping={shown.length > 0 || device.some(({ book }) => book !== null)} />
      )}
    </div>
  );
}

type LendingProps = Pick<StartProps, 'device' | 'onOpen'> & {
  readonly me: Me;
  readonly region: RegionProfile;
};

/** Lists for those who walk, and what is lent for those who answer for it. */
function Lending({ me, region, device, onOpen }: LendingProps) {
  const { seesAreaOnly, mayAdminister, mayNominate } = rightsOf(me);
  const here = new Set(
    device.flatMap(({ packs, settled }) => [...packs, ...settled].map(({ id }) => id)),
  );
  if (!seesAreaOnly && !mayAdminister) {
    return mayNominate ? null : (
      <Empty
        title={say('Daftar lapangan dipinjamkan kepada petugas kelurahan/desa dan kecamatan.')}
      />
    );
  }
  return (
    <>
      {seesAreaOnly ? <LendForm me={me} region={region} device={device} onOpen={onOpen} /> : null}
      <VillageLoans me={me} region={region} here={here} />
    </>
  );
}

function Lead({ count }: { readonly count: number }) {
  return count === 0
    ? say('Periksa orang dari rumah ke rumah dan tulis usulan, juga tanpa sinyal.')
    : say('{count} daftar ada di perangkat ini.', { count });
}

function doneOf(device: readonly OnDevice[]): { done: number; total: number } {
  const running = device.flatMap(({ packs }) => packs);
  const total = running.reduce((sum, { people }) => sum + people, 0);
  const done = device.reduce(
    (sum, one) => sum + new Set([...one.unsent, ...one.settled].map(({ about }) => about)).size,
    0,
  );
  return { done, total };
}

function SignInFirst({ isKeeping }: { readonly isKeeping: boolean }) {
  return (
    <Empty
      title={
        isKeeping
          ? say('Anda belum masuk. Yang ada di atas tetap dapat dikerjakan.')
          : say('Masuk untuk mengambil daftar.')
      }
    >
      <p>{say('Masuk memerlukan sinyal, juga untuk mengirim jawaban yang menunggu.')}</p>
      <p>
        <Link to="/masuk" search={{ kembali: '/lapangan' }} className={buttonClass('plain')}>
          {say('Masuk')}
        </Link>
      </p>
    </Empty>
  );
}
