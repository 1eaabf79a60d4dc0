import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OnDevice } from '../../field/device.ts';
import { endedLoanOf, giveUp } from '../../field/ended-loan.ts';
import type { Settled } from '../../field/records.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import styles from './field.module.css';

interface AfterTheLoanProps {
  readonly of: OnDevice;
  readonly settled: Settled;
}

/** What is left to do about an answer whose loan is over and unknown to the service: its end, by the officer's own word. */
export function AfterTheLoan({ of, settled }: AfterTheLoanProps) {
  const ended = endedLoanOf(of, settled, of.clock.now());
  if (ended === null) return null;
  const { villageName, expiresAt, timeZone } = ended.record;
  return (
    <>
      <Notice
        tone="note"
        title={say('Waktu pinjaman daftar {village} sudah habis', { village: villageName })}
      >
        <p>
          {say(
            'Berlaku sampai {until}. {taken} jawaban lain dari daftar ini sudah tercatat; jawaban ini belum pernah diterima layanan.',
            { until: formatMoment(expiresAt, timeZone), taken: formatNumber(ended.taken) },
          )}
        </p>
        <p>
          {say(
            'Bila tetap tidak diterima sesudah dikirim lagi: ambil lagi daftarnya, jawab orang itu sekali lagi, lalu hapus jawaban ini.',
          )}
        </p>
      </Notice>
      <GiveUp of={of} settled={settled} />
    </>
  );
}

function GiveUp({ of, settled }: AfterTheLoanProps) {
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const ending = useMutation({
    networkMode: 'always',
    mutationFn: () => giveUp(of.store, settled),
    onSettled: () => queries.invalidateQueries({ queryKey: ['lapangan'] }),
  });
  if (!isAsked) {
    return (
      <div>
        <Button look="quiet" onPress={() => setAsked(true)}>
          {say('Hapus jawaban ini dari perangkat')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p role="status">
        {say(
          'Jawaban ini dan fotonya yang belum terkirim dihapus dari perangkat ini dan tidak dapat dikembalikan.',
        )}
      </p>
      {ending.error === null ? null : <FaultNotice error={ending.error} />}
      <div className={styles.choices}>
        <Button onPress={() => setAsked(false)}>{say('Kembali')}</Button>
        <Button onPress={() => ending.mutate()}>{say('Hapus jawaban dan fotonya')}</Button>
      </div>
    </>
  );
}
