import type { ImportStatus } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { goOn, importQuery } from '../../api/imports.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { slugOfOutcome } from '../../words/slugs.ts';

/** A list that rests because most of it is double asks whether it is the right one; a person lets it go on. */
export function GoOn({ list }: { readonly list: ImportStatus }) {
  const [isOpen, setOpen] = useState(false);
  const { mayUpload } = rightsOf(useMe());
  const queries = useQueryClient();
  const going = useMutation({
    mutationFn: () => goOn(list.id),
    onSuccess: () => setOpen(false),
    onSettled: () => queries.invalidateQueries({ queryKey: importQuery(list.id).queryKey }),
  });
  if (!mayUpload || !list.faults.some(({ code }) => code === 'mostly-double')) return null;
  return (
    <div className={panel.row}>
      <Button look="main" onPress={() => setOpen(true)}>
        {say('Lanjutkan pemeriksaan')}
      </Button>
      <Link
        to="/daftar/$id"
        params={{ id: list.id }}
        search={{ hasil: slugOfOutcome('duplicate') }}
        replace
        resetScroll={false}
      >
        {say('Lihat baris yang ganda')}
      </Link>
      {isOpen ? (
        <ReasonDialog
          title={say('Lanjutkan pemeriksaan')}
          button={say('Lanjutkan pemeriksaan')}
          busy={going.isPending && say('Melanjutkan')}
          error={going.error}
          least={null}
          onSend={() => going.mutate()}
          onClose={() => setOpen(false)}
        >
          <p>
            {say(
              'Sisa baris diperiksa, dan daftar ini tidak bertanya lagi. Baris yang sudah diusulkan tetap ganda dan tidak memakai kuota.',
            )}
          </p>
        </ReasonDialog>
      ) : null}
    </div>
  );
}
