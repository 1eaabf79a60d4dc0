import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inviteMember, membersQuery } from '../../api/members.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { TextInput } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { Room } from '../../pieces/room.tsx';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, type FaultWords, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { useRegion } from '../../use-region.ts';
import { newPost, postFaults, postFrom, postWords } from './post-draft.ts';
import { AddPost, PostList } from './post-list.tsx';

const nameControl = 'undang-nama';
const emailControl = 'undang-email';
const emailFault = say('Alamat e-mail tidak lengkap. Contoh: wulan@kuduskab.go.id.');

const words: FaultWords = (field) => {
  if (field === 'name') return { target: nameControl, text: say('Isi nama pengguna.') };
  if (field !== 'email') return postWords(field);
  const text = say(
    'Alamat e-mail ini belum dapat diundang; mungkin sudah menjadi pengguna daerah ini.',
  );
  return { target: emailControl, text };
};

/** Somebody new: the name, the address the invitation goes to, and what they will do. */
export function InviteRoom() {
  const { timeZone } = useRegion();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [posts, setPosts] = useState(() => [newPost(today(timeZone, serviceNow()))]);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const inviting = useInvite();
  const refused = fieldFaults(inviting.error, words);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const found = [
      ...(name.trim() === '' ? [{ target: nameControl, text: say('Isi nama pengguna.') }] : []),
      ...(/^\S+@\S+\.\S+$/.test(email.trim()) ? [] : [{ target: emailControl, text: emailFault }]),
      ...posts.flatMap(postFaults),
    ];
    setFaults(found);
    if (found.length > 0) return;
    inviting.mutate({ name: name.trim(), email: email.trim(), posts: posts.map(postFrom) });
  };
  return (
    <Room
      up={{ to: '/pengaturan/pengguna', name: say('Pengguna dan sistem') }}
      title={say('Undang pengguna')}
      lead={say('Undangan dikirim ke alamat e-mailnya; tautannya berlaku 72 jam dan hanya sekali.')}
    >
      <Form
        errors={errors}
        failure={refused === null ? inviting.error : null}
        button={say('Kirim undangan')}
        busy={inviting.isPending && say('Mengirim')}
        onSend={send}
        beside={
          <AddPost onAdd={() => setPosts([...posts, newPost(today(timeZone, serviceNow()))])} />
        }
      >
        <TextInput
          id={nameControl}
          label={say('Nama')}
          longest={120}
          value={name}
          error={errorAt(errors, nameControl)}
          onChange={setName}
        />
        <TextInput
          id={emailControl}
          label={say('Alamat e-mail')}
          kind="email"
          longest={254}
          value={email}
          error={errorAt(errors, emailControl)}
          onChange={setEmail}
        />
        <PostList posts={posts} errors={errors} onChange={(next) => setPosts([...next])} />
      </Form>
    </Room>
  );
}

function useInvite() {
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  return useMutation({
    mutationFn: inviteMember,
    onMutate: navigateAfterwards,
    onSuccess: async ({ user }, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: membersQuery.queryKey });
      await navigate({ to: '/pengaturan/pengguna/$id', params: { id: user } });
    },
  });
}
