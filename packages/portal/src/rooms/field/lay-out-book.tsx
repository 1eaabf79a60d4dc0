import type { Me, RegionProfile } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { noticeQuery } from '../../api/protection.ts';
import { agenciesQuery, occupationsQuery } from '../../api/region.ts';
import { settleIn, storeOf } from '../../field/device.ts';
import { layOutBook } from '../../field/nomination-book.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { errorAt } from '../../service-faults.ts';
import { choicesFor } from '../propose/choices.ts';
import { CannotStore } from './cannot-store.tsx';
import styles from './field.module.css';
import type { OpenedBook } from './field.tsx';
import { passphraseFault } from './field-draft.ts';
import { SecretInput } from './passphrase.tsx';

interface LayOutBookProps {
  readonly me: Me;
  readonly region: RegionProfile;
  readonly onWrite: (opened: OpenedBook) => void;
}

function faultsOf(first: string, second: string): readonly FieldError[] {
  const easy = passphraseFault(first);
  if (easy !== null) return [{ target: 'kunci-usulan', text: easy }];
  return first === second
    ? []
    : [{ target: 'kunci-usulan-lagi', text: say('Kedua kata kunci tidak sama. Ketik lagi.') }];
}

/** Makes this device ready for nominations without a line, under a passphrase of one's own. */
export function LayOutBook({ me, region, onWrite }: LayOutBookProps) {
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const agencies = useQuery(agenciesQuery);
  const occupations = useQuery(occupationsQuery);
  const notice = useQuery(noticeQuery);
  const queries = useQueryClient();
  const laying = useMutation({
    mutationFn: async (passphrase: string) => {
      await settleIn(me.userId);
      const { store } = await storeOf(me.userId);
      const choices = choicesFor(
        me,
        region,
        agencies.data ?? [],
        occupations.data ?? [],
        notice.data?.version ?? null,
      );
      const of = { regency: me.region.regencyCode, timeZone: region.timeZone, choices };
      return { store, book: await layOutBook(store, of, passphrase) };
    },
    onSuccess: async (opened) => {
      await queries.invalidateQueries({ queryKey: ['lapangan'] });
      onWrite(opened);
    },
  });
  const failed = agencies.error ?? occupations.error ?? notice.error;
  const isReady = [agencies, occupations, notice].every(({ data }) => data !== undefined);
  const send = () => {
    const found = faultsOf(typed.first, typed.second);
    setErrors(found);
    if (found.length === 0) laying.mutate(typed.first);
  };
  return (
    <section className={`${panel.panel} ${styles.stack}`} aria-labelledby="siapkan-usulan">
      <h2 id="siapkan-usulan">{say('Usulkan orang tanpa sinyal')}</h2>
      <p>
        {say(
          'Siapkan perangkat ini selagi ada sinyal. Usulan ditulis tersegel di perangkat dan dikirim setelah ada sinyal.',
        )}
      </p>
      {failed === null ? null : <FaultNotice error={failed} />}
      {isReady || failed !== null ? null : <Skeleton lines={1} />}
      {laying.error === null ? null : <CannotStore cause={laying.error} />}
      <Form
        errors={errors}
        failure={null}
        button={say('Siapkan perangkat ini')}
        busy={(laying.isPending || (!isReady && failed === null)) && say('Menyiapkan')}
        onSend={send}
      >
        <SecretInput
          id="kunci-usulan"
          label={say('Kata kunci baru untuk usulan')}
          hint={say(
            'Paling sedikit 10 huruf, misalnya tiga kata. Tanpa kata kunci ini usulan yang belum terkirim tidak dapat dibaca siapa pun.',
          )}
          value={typed.first}
          error={errorAt(errors, 'kunci-usulan')}
          onChange={(first) => setTyped({ ...typed, first })}
        />
        <SecretInput
          id="kunci-usulan-lagi"
          label={say('Ketik lagi kata kunci usulan')}
          value={typed.second}
          error={errorAt(errors, 'kunci-usulan-lagi')}
          onChange={(second) => setTyped({ ...typed, second })}
        />
      </Form>
    </section>
  );
}
