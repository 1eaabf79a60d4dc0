import type { Me } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenBook } from '../../field/nomination-book.ts';
import type { FieldStore, OpenPack } from '../../field/packs.ts';
import { keepRoom, releases } from '../../field/release.ts';
import { type Sender, senderOf } from '../../field/sender.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { OwnQueries } from '../../shell/own-queries.tsx';
import { FieldFrame } from './field-frame.tsx';
import { storageWords } from './field-words.ts';
import { NominationBook } from './nomination-book.tsx';
import { Start } from './start.tsx';
import { deviceQuery, useLock, useOfficer, useSending } from './use-field.ts';
import { Walk } from './walk.tsx';

/** A pack whose key is in the memory of this page, and whose it is. */
export interface Opened {
  readonly store: FieldStore;
  readonly pack: OpenPack;
}

/** A book whose key is in the memory of this page, and whose it is. */
export interface OpenedBook {
  readonly store: FieldStore;
  readonly book: OpenBook;
}

/** From house to house, with a line or without. */
export function FieldRoom() {
  return (
    <OwnQueries kind="region">
      <Device />
    </OwnQueries>
  );
}

function Device() {
  const officer = useOfficer();
  const device = useQuery(deviceQuery);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [writing, setWriting] = useState<OpenedBook | null>(null);
  const sender = whoSends(officer.me, writing);
  const state = useSending(sender);
  const lock = useCallback(() => {
    setOpened(null);
    setWriting(null);
  }, []);
  useLock(opened !== null || writing !== null, lock);
  useEffect(() => void keepRoom(), []);
  // an ended loan is deleted from the device, also while it is open
  const isStillLent = device.data?.some(({ packs }) =>
    packs.some(({ id, closed }) => id === opened?.pack.record.id && closed === null),
  );
  const isOpen = opened !== null && isStillLent !== false;
  return (
    <FieldFrame isSignedIn={officer.isSignedIn}>
      <NewRelease isWorking={isOpen || writing !== null} />
      {device.error === null ? null : <CannotKeep cause={device.error} />}
      {device.data === undefined ? (
        device.error === null && <Skeleton lines={6} />
      ) : isOpen ? (
        <Walk opened={opened} device={device.data} state={state} onLock={lock} />
      ) : writing !== null ? (
        <NominationBook
          opened={writing}
          officer={officer}
          sender={sender}
          state={state}
          onLock={lock}
        />
      ) : (
        <Start
          officer={officer}
          device={device.data}
          state={state}
          onOpen={setOpened}
          onWrite={setWriting}
        />
      )}
    </FieldFrame>
  );
}

/** Whose things are sent. A book goes to the region that it was laid out for, by whoever nominates there, or waits. */
function whoSends(me: Me | null, writing: OpenedBook | null): Sender | null {
  if (me === null) return null;
  const isOwn =
    writing?.store.user === me.userId &&
    writing.book.record.regency === me.region.regencyCode &&
    rightsOf(me).mayNominate;
  return senderOf(me, isOwn ? writing.book : null);
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
