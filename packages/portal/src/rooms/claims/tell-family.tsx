import type { ClaimDetail } from '@payung/contract';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { NoteDialog } from './note-dialog.tsx';

/** A family that never knew of the cover asks for nothing: whoever serves them tells them first. */
export function TellFamily({ claim }: { readonly claim: ClaimDetail }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Notice tone="attention" title={say('Keluarga belum diberi tahu')}>
      <div className={panel.stack}>
        <p>{say('Sampaikan bahwa ada perlindungan, dan bahwa mengurusnya tanpa biaya.')}</p>
        <div>
          <Button onPress={() => setOpen(true)}>{say('Catat keluarga sudah diberi tahu')}</Button>
        </div>
      </div>
      {isOpen ? (
        <NoteDialog claim={claim} note="tell-family" onClose={() => setOpen(false)} />
      ) : null}
    </Notice>
  );
}
