import type { RuleDraftDetail } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetUnseen } from '../../api/forget-unseen.ts';
import { adoptDraft, withdrawDraft } from '../../api/regulations.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import { CheckGroup } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { serviceNow } from '../../service-clock.ts';
import { faultsUnder } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { useRegion } from '../../use-region.ts';
import { ruleFaultSentence } from '../../words/regulations.ts';
import styles from './regulations.module.css';
import { controlOf } from './rules-text.ts';

/** Whether a draft can be adopted, what stands in the way, and both ends of it. */
export function DraftActs({ draft }: { readonly draft: RuleDraftDetail }) {
  // held as it was looked at: what somebody else saves while the dialog stands must not be adopted unseen
  const [open, setOpen] = useState<{ act: 'adopt' | 'withdraw'; draft: RuleDraftDetail } | null>(
    null,
  );
  const onClose = () => setOpen(null);
  return (
    <>
      {draft.faults.length > 0 ? (
        <Notice
          tone="attention"
          title={say('Belum dapat ditetapkan: {faults} hal perlu diperbaiki', {
            faults: draft.faults.length,
          })}
        >
          <Faults faults={draft.faults} />
        </Notice>
      ) : (
        <Notice tone="good" title={say('Konsep ini dapat ditetapkan')} />
      )}
      <div className={panel.row}>
        <Button look="main" onPress={() => setOpen({ act: 'adopt', draft })}>
          {say('Tetapkan aturan')}
        </Button>
        <Button onPress={() => setOpen({ act: 'withdraw', draft })}>
          {say('Batalkan konsep')}
        </Button>
      </div>
      {open?.act === 'adopt' ? <AdoptDialog draft={open.draft} onClose={onClose} /> : null}
      {open?.act === 'withdraw' ? <WithdrawDialog draft={open.draft} onClose={onClose} /> : null}
    </>
  );
}

function Faults({ faults }: Pick<RuleDraftDetail, 'faults'>) {
  return (
    <ul className={styles.faults}>
      {faults.map((fault) => {
        const target = controlOf(fault.field);
        const text = ruleFaultSentence(fault);
        return (
          <li key={`${fault.field}-${fault.code}-${fault.message}`}>
            {target === null ? (
              text
            ) : (
              <a
                href={`#${target}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(target)?.focus();
                }}
              >
                {text}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface ActProps {
  readonly draft: RuleDraftDetail;
  readonly onClose: () => void;
}

const changedByEnding = [
  'regulations',
  'rule-drafts',
  'occupation-proposals',
  'region',
  'occupations',
] as const;

/** Ends a draft by either act: whatever showed it is asked for again, and it is left. */
function useEnding(end: () => Promise<unknown>) {
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  return useMutation({
    mutationFn: end,
    onMutate: navigateAfterwards,
    onSuccess: async (_done, _asked, navigate) => {
      forgetUnseen(queries, ...changedByEnding);
      await navigate({ to: '/peraturan' });
      await Promise.all(
        changedByEnding.map((name) => queries.invalidateQueries({ queryKey: [name] })),
      );
    },
  });
}

function AdoptDialog({ draft, onClose }: ActProps) {
  const { timeZone } = useRegion();
  const isPast = draft.effectiveFrom < today(timeZone, serviceNow());
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const adopting = useEnding(() => adoptDraft(draft.id, draft.version, chosen.includes('riwayat')));
  const refused = faultsUnder(adopting.error, ['rules-invalid']);
  return (
    <Dialog title={say('Tetapkan aturan ini?')} onClose={onClose}>
      <p>
        {say(
          'Berlaku dengan sendirinya mulai {effectiveFrom}. Orang yang sudah ditetapkan tidak berubah. Yang ditetapkan adalah konsep yang tersimpan; setelah itu isinya tidak dapat diubah lagi.',
          { effectiveFrom: formatDate(draft.effectiveFrom, 'UTC') },
        )}
      </p>
      {adopting.error ? (
        <FaultNotice error={adopting.error}>
          {refused.length > 0 ? <Faults faults={[...refused]} /> : null}
        </FaultNotice>
      ) : null}
      {isPast ? (
        <CheckGroup
          id="tetapkan-riwayat"
          label={say('Tanggal mulainya sudah lewat')}
          options={[
            {
              value: 'riwayat',
              name: say('Catat sebagai riwayat'),
              under: say('Untuk masa sebelum ada penetapan (SK) pertama.'),
            },
          ]}
          chosen={chosen}
          onChange={setChosen}
        />
      ) : null}
      <DialogActions>
        <Button
          look="main"
          busy={adopting.isPending && say('Menetapkan')}
          onPress={() => adopting.mutate()}
        >
          {say('Tetapkan aturan')}
        </Button>
        <Button onPress={onClose}>{say('Kembali')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function WithdrawDialog({ draft, onClose }: ActProps) {
  const withdrawing = useEnding(() => withdrawDraft(draft.id, draft.version));
  return (
    <Dialog title={say('Batalkan konsep ini?')} onClose={onClose}>
      <p>
        {say(
          'Aturan yang berlaku tidak berubah. Usulan pekerjaan yang sudah masuk konsep kembali menunggu konsep lain.',
        )}
      </p>
      {withdrawing.error ? <FaultNotice error={withdrawing.error} /> : null}
      <DialogActions>
        <Button
          look="danger"
          busy={withdrawing.isPending && say('Membatalkan')}
          onPress={() => withdrawing.mutate()}
        >
          {say('Batalkan konsep')}
        </Button>
        <Button onPress={onClose}>{say('Kembali')}</Button>
      </DialogActions>
    </Dialog>
  );
}
