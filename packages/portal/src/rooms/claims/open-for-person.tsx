import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { personQuery } from '../../api/people.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { claimsRoom, Decides } from './decides.tsx';
import { OpenForMember } from './open-for-member.tsx';

const route = getRouteApi('/inside/klaim/buka/$id');

/** Opens a claim about somebody whose page is open: nobody has to be sought. */
export function OpenForPersonRoom() {
  const { id } = route.useParams();
  const person = useQuery(personQuery(id));
  const covered = person.data?.nominations.find(({ state }) => state === 'determined');
  const struck = person.data?.nominations.find(({ state }) => state === 'struck');
  const nominationId = (covered ?? struck)?.nominationId;
  return (
    <Room
      up={claimsRoom}
      title={say('Laporkan kejadian')}
      lead={say('Peserta meninggal, mengalami kecelakaan kerja, atau cacat.')}
    >
      {person.error ? <FaultNotice error={person.error} /> : null}
      {person.isPending ? <Skeleton lines={6} /> : null}
      {person.data && nominationId !== undefined ? (
        <OpenForMember member={{ nominationId, name: person.data.name }} />
      ) : null}
      {person.data && nominationId === undefined ? (
        <Empty
          title={say('Orang ini belum pernah ditetapkan, jadi belum ada yang dapat diklaim.')}
        />
      ) : null}
      <Decides />
    </Room>
  );
}
