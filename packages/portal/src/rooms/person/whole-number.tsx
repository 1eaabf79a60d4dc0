import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { wholeNumber } from '../../api/timeline.ts';
import { say } from '../../language/say.ts';
import { announce } from '../../pieces/announce.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import { RadioGroup } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { focusHeading } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { numberReasonOptions } from '../../words/timeline.ts';
import styles from './person.module.css';

interface Shown {
  readonly digits: string;
  readonly seconds: number;
}

/** The whole NIK for who says why; it hides itself, also when the page is left, and is never printed. */
export function WholeNumber({ personId }: { readonly personId: string }) {
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const hide = useCallback(() => {
    // the button that hid it is gone
    if (document.activeElement?.closest('[data-number]')) focusHeading();
    setShown(null);
  }, []);
  if (shown !== null) return <Digits shown={shown} onHide={hide} />;
  return (
    <>
      <Button look="quiet" onPress={() => setAsking(true)}>
        {say('Lihat NIK lengkap')}
      </Button>
      {isAsking ? (
        <AskDialog
          personId={personId}
          onShow={(next) => {
            setAsking(false);
            setShown(next);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

function Digits({ shown, onHide }: { readonly shown: Shown; readonly onHide: () => void }) {
  const [left, setLeft] = useState(shown.seconds);
  useEffect(() => {
    const tick = setInterval(() => setLeft((before) => before - 1), 1_000);
    const leave = () => {
      if (document.hidden) onHide();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      clearInterval(tick);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [onHide]);
  useEffect(() => {
    if (left > 0) return;
    announce(say('NIK lengkap disembunyikan lagi.'));
    onHide();
  }, [left, onHide]);
  return (
    <span className={`${panel.row} ${styles.noPrint}`} data-number>
      <strong className={panel.numbers}>{grouped(shown.digits)}</strong>
      <span className={panel.meta} role="timer">
        {say('Disembunyikan dalam {left} detik', { left })}
      </span>
      <Button look="quiet" onPress={onHide}>
        {say('Sembunyikan')}
      </Button>
    </span>
  );
}

/** In the groups of a card: place, birth date, serial number. */
function grouped(digits: string): string {
  return `${digits.slice(0, 6)} ${digits.slice(6, 12)} ${digits.slice(12)}`;
}

interface AskDialogProps {
  readonly personId: string;
  readonly onShow: (shown: Shown) => void;
  readonly onClose: () => void;
}

function AskDialog({ personId, onShow, onClose }: AskDialogProps) {
  const [why, setWhy] = useState<(typeof numberReasonOptions)[number]['value'] | null>(null);
  const [fault, setFault] = useState<string | undefined>();
  const asking = useMutation({
    mutationFn: (reason: NonNullable<typeof why>) => wholeNumber(personId, reason),
    // the number stays where it is shown, and nowhere else
    gcTime: 0,
    onSuccess: ({ nationalId, hideAfterSeconds }) =>
      onShow({ digits: nationalId, seconds: hideAfterSeconds }),
  });
  const send = () => {
    setFault(why === null ? say('Pilih alasannya.') : undefined);
    if (why !== null && !asking.isPending) asking.mutate(why);
  };
  return (
    <Dialog title={say('Lihat NIK lengkap')} onClose={onClose}>
      <p>
        {say(
          'Nama Anda dan alasannya dicatat di jejak. NIK ditampilkan selama 60 detik, lalu disembunyikan lagi.',
        )}
      </p>
      {asking.error ? <FaultNotice error={asking.error} /> : null}
      <RadioGroup
        id="alasan-nik"
        label={say('Alasan')}
        value={why ?? ''}
        error={fault}
        options={numberReasonOptions}
        onChange={(value) =>
          setWhy(numberReasonOptions.find((one) => one.value === value)?.value ?? null)
        }
      />
      <DialogActions>
        <Button look="main" busy={asking.isPending && say('Membuka')} onPress={send}>
          {say('Tampilkan NIK')}
        </Button>
        <Button onPress={onClose}>{say('Kembali')}</Button>
      </DialogActions>
    </Dialog>
  );
}
