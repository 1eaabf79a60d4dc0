import type { Member } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { changePosts, membersQuery } from '../../api/members.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { serviceNow } from '../../service-clock.ts';
import { fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { isMachine, postSentence } from '../../words/posts.ts';
import { MemberActs } from './member-acts.tsx';
import { newPost, postDraft, postFaults, postFrom, postWords } from './post-draft.ts';
import { AddPost, PostList } from './post-list.tsx';
import { usePlaceNames } from './use-place-names.ts';
import { memberMark } from './users.tsx';

/** One user: what they are here, and what an admin may do about it. */
export function MemberRoom() {
  const { id } = useParams({ strict: false });
  const members = useQuery(membersQuery);
  const member = members.data?.find(({ user }) => user === id);
  return (
    <Room
      up={{ to: '/pengaturan/pengguna', name: say('Pengguna dan sistem') }}
      title={member?.name ?? say('Pengguna')}
      tabTitle={say('Pengguna')}
      lead={member ? <Lead member={member} /> : undefined}
    >
      {members.error ? <FaultNotice error={members.error} /> : null}
      {members.isPending ? <Skeleton lines={6} /> : null}
      {members.data && member === undefined ? (
        <Empty title={say('Pengguna ini tidak ada di daerah ini.')} />
      ) : null}
      {member ? <Parts member={member} /> : null}
    </Room>
  );
}

function Lead({ member }: { readonly member: Member }) {
  return (
    <span className={panel.row}>
      <Chip mark={memberMark(member)} />
      <span>
        {isMachine(member) ? say('Sistem dinas, masuk dengan kunci sendiri') : member.email}
      </span>
    </span>
  );
}

function Parts({ member }: { readonly member: Member }) {
  const me = useMe();
  const { mayAdminister } = rightsOf(me);
  const isSelf = me.userId === member.user;
  if (!mayAdminister || member.state === 'removed' || isMachine(member) || isSelf) {
    return (
      <>
        <Posts member={member} />
        {isSelf && mayAdminister ? (
          <Notice tone="note" title={say('Ini akun Anda')}>
            {say('Peran Anda sendiri hanya dapat diubah admin daerah yang lain.')}
          </Notice>
        ) : null}
        {mayAdminister && member.state === 'active' && !isSelf ? (
          <MemberActs member={member} />
        ) : null}
      </>
    );
  }
  return (
    <>
      <PostsForm key={JSON.stringify(member.posts)} member={member} />
      <MemberActs member={member} />
    </>
  );
}

function Posts({ member }: { readonly member: Member }) {
  const names = usePlaceNames();
  const { timeZone } = useRegion();
  return (
    <ul className={`${panel.panel} ${panel.stack}`}>
      {member.posts.map((post) => {
        const sentence = postSentence(post, names, timeZone);
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
}

function PostsForm({ member }: { readonly member: Member }) {
  const { timeZone } = useRegion();
  const [posts, setPosts] = useState(() => member.posts.map(postDraft));
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () => changePosts(member.user, posts.map(postFrom)),
    onSuccess: () => queries.invalidateQueries({ queryKey: membersQuery.queryKey }),
  });
  const refused = fieldFaults(saving.error, postWords);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const found = posts.flatMap(postFaults);
    setFaults(found);
    if (found.length === 0) saving.mutate();
  };
  return (
    <>
      {saving.isSuccess ? <Notice tone="good" title={say('Tugas tersimpan')} announced /> : null}
      <Form
        errors={errors}
        failure={refused === null ? saving.error : null}
        button={say('Simpan tugas')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={send}
        beside={
          <AddPost onAdd={() => setPosts([...posts, newPost(today(timeZone, serviceNow()))])} />
        }
      >
        <PostList posts={posts} errors={errors} onChange={(next) => setPosts([...next])} />
      </Form>
    </>
  );
}
