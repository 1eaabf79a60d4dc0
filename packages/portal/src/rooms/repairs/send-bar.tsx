import type { ImportStatus } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { importQuery } from '../../api/imports.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { StickyBar } from '../../pieces/sticky-bar.tsx';
import { showToast } from '../../pieces/toasts.ts';
import { usePatience } from '../../pieces/use-patience.ts';
import { useShortcuts } from '../../shortcuts/registry.ts';
import { type Draft, rowsOf, withoutSent } from './draft.ts';
import { changeDraft, draftOf, dropLastStep } from './drafts.ts';
import { LeftRows } from './left-rows.tsx';
import styles from './repairs.module.css';
import { type LeftRow, type Sent, sendAll } from './send.ts';

interface SendBarProps {
  readonly list: ImportStatus;
  /** the list has been read again since */
  readonly onSent: () => void;
  readonly draftKey: string;
  readonly draft: Draft;
}

/** What waits to be sent, the step that was made last, and what became of the rows that were not taken. */
export function SendBar({ list, onSent, draftKey, draft }: SendBarProps) {
  const [left, setLeft] = useState<readonly LeftRow[]>([]);
  const sending = useSending(list.id, draftKey, setLeft, onSent);
  const waiting = rowsOf(draft).length;
  const last = draft.at(-1);
  const failures = sending.isPending ? sending.failures : 0;
  const send = () => {
    if (waiting > 0 && !sending.isPending) sending.mutate();
  };
  useShortcuts([
    { keys: 'mod+Enter', name: say('Kirim baris yang diperbaiki'), act: send, inFields: true },
    { keys: 'mod+z', name: say('Urungkan perbaikan terakhir'), act: () => dropLastStep(draftKey) },
  ]);
  return (
    <>
      {sending.error ? (
        <FaultNotice error={sending.error}>
          <p>{say('Perbaikan yang belum dikirim tetap ada di halaman ini.')}</p>
        </FaultNotice>
      ) : null}
      <LeftRows list={list.id} draftKey={draftKey} draft={draft} left={left} onSettled={setLeft} />
      {waiting === 0 ? null : (
        <StickyBar label={say('Perbaikan yang belum dikirim')}>
          <p className={styles.grow} role="status">
            <strong>
              {say('{waiting} baris siap dikirim.', { waiting: formatNumber(waiting) })}
            </strong>{' '}
            <span className={panel.meta}>{waitWords(failures, last?.label)}</span>
          </p>
          <Button onPress={() => dropLastStep(draftKey)}>{say('Urungkan langkah terakhir')}</Button>
          <Button look="main" busy={sending.isPending && say('Mengirim')} onPress={send}>
            {say('Kirim {waiting} baris', { waiting: formatNumber(waiting) })}
          </Button>
        </StickyBar>
      )}
    </>
  );
}

function waitWords(failures: number, last: string | undefined): string {
  if (failures > 0) return say('Layanan belum menjawab dan dicoba lagi. Isian Anda tetap ada.');
  return last === undefined ? '' : say('Terakhir: {last}.', { last });
}

function useSending(
  id: string,
  draftKey: string,
  setLeft: (left: readonly LeftRow[]) => void,
  onSent: () => void,
) {
  const queries = useQueryClient();
  const { failures, trying } = usePatience();
  const sendLeft = () => {
    // read when it is sent: of a try that failed half-way the rest alone goes out again
    const sent = draftOf(draftKey);
    return sendAll(id, sent, ({ taken }) =>
      changeDraft(draftKey, (now) => withoutSent(now, new Set(taken), sent)),
    );
  };
  const sending = useMutation({
    // the key of a request makes a repeat count once
    mutationFn: () => trying(sendLeft),
    onSuccess: (sent: Sent) => {
      setLeft(sent.left);
      if (sent.taken.length === 0) return;
      showToast({
        text: say('{taken} baris dikirim untuk diperiksa.', {
          taken: formatNumber(sent.taken.length),
        }),
      });
    },
    onSettled: async (sent) => {
      await queries.invalidateQueries({ queryKey: importQuery(id).queryKey, exact: true });
      await queries.invalidateQueries({ queryKey: ['imports', id, 'to-correct'] });
      if (sent !== undefined && sent.taken.length > 0) onSent();
    },
  });
  return { ...sending, failures };
}
