import { useEffect, useState } from 'react';
import type { Act } from '../../api/people.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { AddressLink } from '../../pieces/address-link.tsx';
import { Button } from '../../pieces/button.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { sentenceForCode } from '../../words/problems.ts';
import { type AllOfFilter, type EndedSoFar, useEndAll } from './end-all.ts';

interface AllActsProps {
  readonly all: AllOfFilter;
  readonly onDone: () => void;
}

/** What can be done with everybody whom the filter finds, loaded or not. */
export function AllActs({ all, onDone }: AllActsProps) {
  const { mayRefuse } = rightsOf(useMe());
  const [open, setOpen] = useState<Act | null>(null);
  return (
    <>
      <Button onPress={() => setOpen('withdraw')}>{titleOf('withdraw', all.total)}</Button>
      {mayRefuse ? (
        <Button onPress={() => setOpen('refuse')}>{titleOf('refuse', all.total)}</Button>
      ) : null}
      {open === null ? null : (
        <AllDialog
          verb={open}
          all={all}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            onDone();
          }}
        />
      )}
    </>
  );
}

function titleOf(verb: Act, total: number): string {
  const count = formatNumber(total);
  return verb === 'withdraw'
    ? say('Batalkan {count} usulan', { count })
    : say('Tolak {count} usulan', { count });
}

interface AllDialogProps extends AllActsProps {
  readonly verb: Act;
  readonly onClose: () => void;
}

function AllDialog({ verb, all: chosen, onClose, onDone }: AllDialogProps) {
  // what the filter finds changes with the first that is done; the dialog is about what it was opened with
  const [all] = useState(chosen);
  const { acting, asked, stop } = useEndAll(verb, all);
  const [isLeaving, setLeaving] = useState(false);
  const isOver = isLeaving && !acting.isPending && acting.data === undefined;
  // left while a step was under way: it ends first, and what it came to is told
  useEffect(() => {
    if (isOver) onClose();
  }, [isOver, onClose]);
  const count = formatNumber(all.total);
  const title = titleOf(verb, all.total);
  if (acting.data !== undefined) return <AllOutcome {...acting.data} onClose={onDone} />;
  return (
    <ReasonDialog
      title={title}
      button={acting.error === null ? title : say('Lanjutkan')}
      busy={
        acting.isPending &&
        say('{asked} dari {count} selesai', { asked: formatNumber(asked), count })
      }
      error={acting.error}
      least={3}
      onSend={(reason) => acting.mutate(reason)}
      onClose={() => {
        stop();
        setLeaving(true);
      }}
    >
      <p>
        {say(
          'Semua {count} usulan sesuai saringan diakhiri, juga yang belum dimuat, dan tidak dapat dikembalikan. Yang masuk sesudah ini tidak ikut.',
          { count },
        )}
      </p>
      <p>
        {say(
          'Tempatnya kembali ke kuota dan ditawarkan kepada cadangan berikutnya. Setiap usulan dicatat sendiri di riwayat.',
        )}
      </p>
    </ReasonDialog>
  );
}

/** people who are named; the filter finds the others again */
const mostNamed = 50;

function AllOutcome({ ended, left, isStopped, onClose }: EndedSoFar & { onClose: () => void }) {
  return (
    <Dialog title={say('{done} usulan selesai', { done: formatNumber(ended) })} onClose={onClose}>
      <div role="status">
        {isStopped ? (
          <p>{say('Dihentikan sebelum selesai. Sisanya tetap seperti semula.')}</p>
        ) : null}
        {left.length === 0 ? null : (
          <p>{say('{left} usulan tidak diakhiri:', { left: formatNumber(left.length) })}</p>
        )}
        <ul>
          {left.slice(0, mostNamed).map(({ nominationId, personId, name, code }) => (
            <li key={nominationId}>
              <AddressLink address={`/orang/${encodeURIComponent(personId)}`}>
                <bdi>{name}</bdi>
              </AddressLink>
              : {sentenceForCode(code).what}
            </li>
          ))}
        </ul>
      </div>
      <DialogActions>
        <Button look="main" onPress={onClose}>
          {say('Kembali ke daftar')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
