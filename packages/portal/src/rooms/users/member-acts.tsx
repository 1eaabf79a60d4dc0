import type { Member } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Help, helpMember, membersQuery, removeMember } from '../../api/members.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { fieldFaults } from '../../service-faults.ts';
import { isMachine } from '../../words/posts.ts';
import { postWords } from './post-draft.ts';

const done: Readonly<Record<Help, { readonly title: string; readonly text: string }>> = {
  'reset-password': {
    title: say('Tautan kata sandi dikirim'),
    text: say('Tautan berlaku 1 jam. Kata sandi yang lama tetap berlaku sampai yang baru dipilih.'),
  },
  'sign-out-everywhere': {
    title: say('Semua sesi diakhiri'),
    text: say('Pengguna ini keluar dari semua perangkat paling lambat dalam 15 menit.'),
  },
};

/** Help with signing in, and the end of somebody's work here. */
export function MemberActs({ member }: { readonly member: Member }) {
  const [isRemoving, setRemoving] = useState(false);
  const helping = useMutation({ mutationFn: (help: Help) => helpMember(member.user, help) });
  const isPerson = !isMachine(member);
  const said = helping.isSuccess ? done[helping.variables] : null;
  return (
    <section className={panel.stack} aria-labelledby="akun">
      <h2 id="akun">{say('Akun')}</h2>
      {helping.error ? <FaultNotice error={helping.error} /> : null}
      {said === null ? null : (
        <Notice tone="good" title={said.title} announced>
          {said.text}
        </Notice>
      )}
      <div className={panel.row}>
        {isPerson ? (
          <>
            <Button
              busy={helping.isPending && say('Mengirim')}
              onPress={() => helping.mutate('reset-password')}
            >
              {say('Kirim tautan kata sandi baru')}
            </Button>
            <Button
              busy={helping.isPending && say('Mengakhiri')}
              onPress={() => helping.mutate('sign-out-everywhere')}
            >
              {say('Keluarkan dari semua perangkat')}
            </Button>
          </>
        ) : null}
        <Button onPress={() => setRemoving(true)}>
          {isPerson ? say('Keluarkan dari daerah ini') : say('Cabut kunci sistem ini')}
        </Button>
      </div>
      {isRemoving ? <RemoveDialog member={member} onClose={() => setRemoving(false)} /> : null}
    </section>
  );
}

function RemoveDialog(props: { readonly member: Member; readonly onClose: () => void }) {
  const { member, onClose } = props;
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeMember(member.user),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: membersQuery.queryKey });
      onClose();
    },
  });
  const refused = fieldFaults(removing.error, postWords);
  return (
    <ReasonDialog
      title={isMachine(member) ? say('Cabut kunci sistem ini') : say('Keluarkan dari daerah ini')}
      button={isMachine(member) ? say('Cabut kunci') : say('Keluarkan pengguna')}
      busy={removing.isPending && say('Mengeluarkan')}
      error={refused === null ? removing.error : null}
      least={null}
      onSend={() => removing.mutate()}
      onClose={onClose}
    >
      {refused === null ? null : <Notice tone="wrong" title={refused[0]?.text ?? ''} announced />}
      <p>
        <Say
          text="{member} tidak dapat bekerja di daerah ini lagi paling lambat dalam 60 detik. Semua yang pernah dikerjakan tetap tercatat atas namanya."
          member={<bdi>{member.name}</bdi>}
        />
      </p>
    </ReasonDialog>
  );
}
