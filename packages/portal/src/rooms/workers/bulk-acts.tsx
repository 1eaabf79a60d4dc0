import type { NominationSummary } from '@payung/contract';
import { useState } from 'react';
import type { Act } from '../../api/people.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import type { ChosenRows } from '../../pieces/work-list/work-list.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { type ActRefused, mostAtOnce, useActOnMany } from './act-on-many.ts';
import { AllActs } from './all-acts.tsx';
import type { AllOfFilter } from './end-all.ts';

const ended: readonly string[] = ['withdrawn', 'refused', 'struck', 'lapsed', 'determined'];

interface BulkActsProps {
  readonly chosen: ChosenRows<NominationSummary>;
  /** the whole filter, where something can be done with all of it */
  readonly all: AllOfFilter | null;
  /** after all of it was done */
  readonly onAllDone: () => void;
}

/** What can be done with the chosen people: only those acts that the service takes from who works here. */
export function BulkActs({ chosen, all, onAllDone }: BulkActsProps) {
  const rights = rightsOf(useMe());
  const [open, setOpen] = useState<Act | null>(null);
  const living = chosen.rows.filter(({ state }) => !ended.includes(state)).slice(0, mostAtOnce);
  const own = living.filter(({ agency }) => rights.mayWithdrawFor(agency));
  if (chosen.isAll && all !== null) {
    return (
      <AllActs
        all={all}
        onDone={() => {
          chosen.clear();
          onAllDone();
        }}
      />
    );
  }
  if (living.length === 0) {
    return <span>{say('Usulan yang dipilih sudah berakhir atau sudah ditetapkan.')}</span>;
  }
  return (
    <>
      {own.length > 0 ? (
        <Button onPress={() => setOpen('withdraw')}>
          {say('Batalkan {count} usulan', { count: formatNumber(own.length) })}
        </Button>
      ) : null}
      {rights.mayRefuse ? (
        <Button onPress={() => setOpen('refuse')}>
          {say('Tolak {count} usulan', { count: formatNumber(living.length) })}
        </Button>
      ) : null}
      {open === null ? null : (
        <ManyDialog
          verb={open}
          rows={open === 'withdraw' ? own : living}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            chosen.clear();
          }}
        />
      )}
    </>
  );
}

interface ManyDialogProps {
  readonly verb: Act;
  readonly rows: readonly NominationSummary[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ManyDialog({ verb, rows: chosen, onClose, onDone }: ManyDialogProps) {
  // what is chosen changes with the first that is done; the dialog is about what it was opened with
  const [rows] = useState(chosen);
  const { acting, asked, stop } = useActOnMany(verb, rows);
  const count = formatNumber(rows.length);
  const title =
    verb === 'withdraw'
      ? say('Batalkan {count} usulan', { count })
      : say('Tolak {count} usulan', { count });
  if (acting.data !== undefined) return <Outcome {...acting.data} onClose={onDone} />;
  const progress = say('{asked} dari {count} selesai', { asked: formatNumber(asked), count });
  return (
    <ReasonDialog
      title={title}
      button={title}
      busy={acting.isPending && progress}
      error={acting.error}
      least={3}
      onSend={(reason) => acting.mutate(reason)}
      onClose={() => {
        stop();
        onClose();
      }}
    >
      <p>
        {say(
          'Tempatnya kembali ke kuota dan ditawarkan kepada cadangan berikutnya. Setiap usulan dicatat sendiri di riwayat.',
        )}
      </p>
    </ReasonDialog>
  );
}

interface OutcomeProps {
  readonly done: number;
  readonly refused: readonly ActRefused[];
  readonly onClose: () => void;
}

function Outcome({ done, refused, onClose }: OutcomeProps) {
  return (
    <Dialog title={say('{done} usulan selesai', { done: formatNumber(done) })} onClose={onClose}>
      {refused.length === 0 ? (
        <p role="status">{say('Semua yang dipilih sudah selesai.')}</p>
      ) : (
        <ul role="status">
          {refused.map(({ row, why }) => (
            <li key={row.nominationId}>
              <strong>
                <bdi>{row.person.name}</bdi>
              </strong>
              : {why}
            </li>
          ))}
        </ul>
      )}
      <DialogActions>
        <Button look="main" onPress={onClose}>
          {say('Kembali ke daftar')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
