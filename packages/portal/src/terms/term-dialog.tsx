import { Link } from '@tanstack/react-router';
import { say } from '../language/say.ts';
import { Button } from '../pieces/button.tsx';
import { Dialog, DialogActions } from '../pieces/dialog.tsx';
import { currentPlace } from '../session.ts';
import { type TermId, termNames } from './names.ts';
import { TermText } from './term-text.tsx';

interface TermDialogProps {
  readonly of: TermId;
  readonly onClose: () => void;
}

/** One term, over the page where it stands. */
export function TermDialog({ of, onClose }: TermDialogProps) {
  return (
    <Dialog title={termNames[of]} onClose={onClose}>
      <TermText of={of} />
      <DialogActions>
        <Button onPress={onClose}>{say('Kembali')}</Button>
        {currentPlace()?.kind === 'region' ? (
          <Link to="/istilah" hash={of} onClick={onClose}>
            {say('Lihat semua istilah')}
          </Link>
        ) : null}
      </DialogActions>
    </Dialog>
  );
}
