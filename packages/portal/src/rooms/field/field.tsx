import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { FieldStore, OpenPack } from '../../field/packs.ts';
import { keepRoom, releases } from '../../field/release.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { FieldFrame } from './field-frame.tsx';
import { storageWords } from './field-words.ts';
import { Start } from './start.tsx';
import { deviceQuery, useLock, useOfficer, useSending } from './use-field.ts';
import { Walk } from './walk.tsx';

/** A pack whose key is in the memory of this page, and whose it is. */
export interface Opened {
  readonly store: FieldStore;
  readonly pack: OpenPack;
}

/** From house to house, with a line or without. */
export function FieldRoom() {
  const officer = useOfficer();
  const device = useQuery(deviceQuery);
  const state = useSending(officer.me?.userId ?? null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const lock = useCallback(() => setOpened(null), []);
  useLock(opened !== null, lock);
  useEffect(() => void keepRoom(), []);
  // an ended loan is deleted from the device, also while it is open
  const isStillLent = device.data?.some(({ packs }) =>
    packs.some(({ id, closed }) => id === opened?.pack.record.id && closed === null),
  );
  const isOpen = opened !== null && isStillLent !== false;
  return (
    <FieldFrame isSignedIn={officer.isSignedIn}>
      <NewRelease isWorking={isOpen} />
      {device.error === null ? null : <CannotKeep cause={device.error} />}
      {device.data === undefined ? (
        device.error === null && <Skeleton lines={6} />
      ) : isOpen ? (
        <Walk opened={opened} device={device.data} state={state} onLock={lock} />
      ) : (
        <Start officer={officer} device={device.data} state={state} onOpen={setOpened} />
      )}
    </FieldFrame>
  );
}

function CannotKeep({ cause }: { readonly cause: unknown }) {
  const { title, remedy } = storageWords(cause);
  return (
    <Notice tone="wrong" title={title} announced>
      <p>{remedy}</p>
      <p>{say('Daftar tidak dapat dibawa di perangkat ini sebelum penyimpanannya diizinkan.')}</p>
    </Notice>
  );
}

/** Files of a new release wait; taking them over reloads the page, and locks it. */
function NewRelease({ isWorking }: { readonly isWorking: boolean }) {
  const release = useSyncExternalStore(releases.subscribe, releases.now);
  if (!release.isWaiting || isWorking) return null;
  return (
    <Notice tone="note" title={say('Versi baru siap')} announced>
      <p>
        <Button onPress={release.take}>{say('Muat ulang')}</Button>
      </p>
    </Notice>
  );
}
