import type { CaseDecisionsResult, CaseSummary } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { decideMany } from '../../api/cases.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import { RadioGroup, TextArea } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { answerWords, nameOfSide } from '../../words/cases.ts';
import { sentenceForCode } from '../../words/problems.ts';
import type { BulkAnswer } from './bulk-bar.tsx';
import styles from './cases.module.css';
import { type Lead, leadOptions, leastReason } from './decision.ts';
import { useForgetCases } from './use-forget-cases.ts';

interface BulkDialogProps {
  readonly answer: BulkAnswer;
  readonly cases: readonly CaseSummary[];
  readonly onClose: () => void;
}

/** One answer and one reason for many cases; what came of each is told before the dialog closes. */
export function BulkDialog({ answer, cases, onClose }: BulkDialogProps) {
  // what is chosen changes as soon as the first is decided; the dialog is about what it was opened with
  const [decided] = useState(cases);
  const [leads, setLeads] = useState<Lead>('standing');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const [kept, setKept] = useState<KeptKey | null>(null);
  const forget = useForgetCases();
  const deciding = useMutation({
    mutationFn: (why: string) => {
      const caseIds = decided.map(({ caseId }) => caseId);
      const json =
        answer === 'same'
          ? { answer, leads, reason: why, caseIds }
          : { answer, reason: why, caseIds };
      const next = keyFor(JSON.stringify(json), kept, requestKey);
      setKept(next);
      return decideMany(json, next.key);
    },
  });
  const close = () => {
    onClose();
    if (deciding.data !== undefined || deciding.error) void forget();
  };
  if (deciding.data !== undefined) {
    return <BulkResult cases={decided} result={deciding.data} onClose={close} />;
  }
  const send = () => {
    const given = reason.trim();
    const isTooShort = given.length < leastReason;
    setFault(
      isTooShort
        ? say('Isi alasannya, paling sedikit {leastReason} huruf.', { leastReason })
        : undefined,
    );
    if (!isTooShort) deciding.mutate(given);
  };
  const title = say('Tandai {decided} pasangan: {answer}', {
    decided: formatNumber(decided.length),
    answer: answerWords(answer).name.toLowerCase(),
  });
  return (
    <Dialog title={title} onClose={close}>
      <p>{answerWords(answer).effect}</p>
      <p className={panel.meta}>
        {say('Setiap keputusan dapat dibatalkan satu per satu di halamannya.')}
      </p>
      {deciding.error ? <FaultNotice error={deciding.error} /> : null}
      {answer === 'same' ? (
        <RadioGroup
          id="data-utama-bersama"
          label={say('Data mana yang dipakai')}
          value={leads}
          options={leadOptions(null)}
          onChange={(chosen) => setLeads(chosen === 'waiting' ? 'waiting' : 'standing')}
        />
      ) : null}
      <TextArea
        id="alasan-bersama"
        label={say('Alasan')}
        hint={say('Sama untuk semuanya, tersimpan di riwayat. Jangan tulis nama atau NIK.')}
        longest={500}
        value={reason}
        error={fault}
        onChange={setReason}
      />
      <DialogActions>
        <Button look="main" busy={deciding.isPending && say('Menyimpan')} onPress={send}>
          {say('Simpan {decided} keputusan', { decided: formatNumber(decided.length) })}
        </Button>
        <Button onPress={close}>{say('Kembali')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface BulkResultProps {
  readonly cases: readonly CaseSummary[];
  readonly result: CaseDecisionsResult;
  readonly onClose: () => void;
}

function BulkResult({ cases, result, onClose }: BulkResultProps) {
  const names = new Map(cases.map(({ caseId, waiting }) => [caseId, nameOfSide(waiting)]));
  const refused = result.items.filter(({ problem }) => problem !== null);
  return (
    <Dialog
      title={say('{done} keputusan tersimpan', { done: formatNumber(result.done) })}
      onClose={onClose}
    >
      {refused.length === 0 ? (
        <p role="status">{say('Semua yang dipilih sudah diputuskan.')}</p>
      ) : (
        <div className={panel.stack} role="status">
          <p>
            {say('{refused} belum dapat diputuskan:', { refused: formatNumber(refused.length) })}
          </p>
          <ul className={styles.refused}>
            {refused.map(({ caseId, problem }) => {
              const { what, remedy } = sentenceForCode(problem?.code ?? '');
              return (
                <li key={caseId}>
                  <strong>
                    <bdi>{names.get(caseId) ?? say('Pasangan ini')}</bdi>
                  </strong>
                  : {what} {remedy}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <DialogActions>
        <Button look="main" onPress={onClose}>
          {say('Kembali ke daftar')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
