import type { Member } from '@payung/contract';
import { Role } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { membersQuery } from '../../api/members.ts';
import { agenciesQuery } from '../../api/region.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { type Mark, roleName } from '../../words/labels.ts';
import { isMachine, postSentence } from '../../words/posts.ts';
import { everybody, type MemberFilter, membersThatFit } from './member-filter.ts';
import { usePlaceNames } from './use-place-names.ts';

const columns = [{ name: say('Nama') }, { name: say('Peran') }, { name: say('Keadaan') }];

/** Who works in the region, and as what. */
export function UsersRoom() {
  const members = useQuery(membersQuery);
  const [filter, setFilter] = useState<MemberFilter>(everybody);
  const { mayAdminister } = rightsOf(useMe());
  const shown = membersThatFit(members.data ?? [], filter);
  return (
    <Room
      up={settingsRoom}
      title={say('Pengguna dan sistem')}
      lead={say('Semua yang bekerja di daerah ini. Perubahan peran berlaku dalam 60 detik.')}
      actions={mayAdminister ? <Actions /> : null}
    >
      <Filter filter={filter} onChange={setFilter} />
      {members.error ? <FaultNotice error={members.error} /> : null}
      {members.isPending ? <Skeleton lines={8} /> : null}
      {members.data && shown.length === 0 ? (
        <Empty title={say('Tidak ada pengguna yang cocok dengan pencarian dan saringan ini.')} />
      ) : null}
      {shown.length > 0 ? <Members members={shown} /> : null}
    </Room>
  );
}

function Actions() {
  return (
    <>
      <Link to="/pengaturan/sistem" className={buttonClass('plain')}>
        {say('Daftarkan sistem')}
      </Link>
      <Link to="/pengaturan/undang" className={buttonClass('main')}>
        {say('Undang pengguna')}
      </Link>
    </>
  );
}

interface FilterProps {
  readonly filter: MemberFilter;
  readonly onChange: (filter: MemberFilter) => void;
}

function Filter({ filter, onChange }: FilterProps) {
  const agencies = useQuery(agenciesQuery).data ?? [];
  return (
    <search>
      <Pair>
        <TextInput
          id="cari-pengguna"
          label={say('Cari nama atau e-mail')}
          value={filter.words}
          onChange={(words) => onChange({ ...filter, words })}
        />
        <Select
          id="saring-peran"
          label={say('Peran')}
          none={say('Semua peran')}
          value={filter.role}
          options={Role.options.map((role) => ({ value: role, name: roleName(role) }))}
          onChange={(role) => onChange({ ...filter, role })}
        />
        <Select
          id="saring-dinas"
          label={say('Dinas')}
          none={say('Semua dinas')}
          value={filter.agency}
          options={agencies.map(({ id, name }) => ({ value: id, name }))}
          onChange={(agency) => onChange({ ...filter, agency })}
        />
        <Select
          id="saring-keadaan"
          label={say('Keadaan')}
          value={filter.state}
          options={[
            { value: 'active', name: say('Masih bekerja') },
            { value: 'removed', name: say('Sudah dikeluarkan') },
            { value: 'all', name: say('Semua') },
          ]}
          onChange={(state) =>
            onChange({
              ...filter,
              state: state === 'removed' || state === 'all' ? state : 'active',
            })
          }
        />
      </Pair>
    </search>
  );
}

function Members({ members }: { readonly members: readonly Member[] }) {
  const names = usePlaceNames();
  const { timeZone } = useRegion();
  return (
    <Table
      caption={say('{members} pengguna, menurut nama', { members: formatNumber(members.length) })}
      columns={columns}
    >
      {members.map((member) => (
        <tr key={member.user}>
          <th scope="row" className={table.wide}>
            <Link to="/pengaturan/pengguna/$id" params={{ id: member.user }}>
              <bdi>{member.name}</bdi>
            </Link>
            <span className={table.under}>
              {member.email ??
                (isMachine(member) ? say('Sistem dinas') : say('Tanpa alamat e-mail'))}
            </span>
          </th>
          <td className={table.wide}>
            {member.posts.map((post) => {
              const sentence = postSentence(post, names, timeZone);
              return <div key={sentence}>{sentence}</div>;
            })}
          </td>
          <td>
            <Chip mark={memberMark(member)} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** How somebody stands in the region today. */
export function memberMark({ state, posts }: Member): Mark {
  if (state === 'removed') return { shape: 'barred', word: say('Dikeluarkan'), tone: 'neutral' };
  return posts.some(({ isHeld }) => isHeld)
    ? { shape: 'tick', word: say('Bekerja'), tone: 'good' }
    : { shape: 'ring', word: say('Tidak bertugas hari ini'), tone: 'attention' };
}
