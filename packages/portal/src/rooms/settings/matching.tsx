import { useQuery } from '@tanstack/react-query';
import { matchingQuery } from '../../api/matching.ts';
import { say } from '../../language/say.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { MatchModels } from './match-models.tsx';
import { PairUpPanel } from './pair-up.tsx';

/** How the region looks for one person under several names, and how that work stands. */
export function MatchingRoom() {
  const matching = useQuery(matchingQuery);
  return (
    <Room
      up={settingsRoom}
      title={say('Pencocokan')}
      lead={say(
        'Setiap usulan dibandingkan dengan usulan lain di daerah ini, agar satu orang tidak diusulkan dua kali dengan data yang salah tulis.',
      )}
    >
      {matching.error ? <FaultNotice error={matching.error} /> : null}
      {matching.isPending ? <Skeleton lines={8} /> : null}
      {matching.data ? (
        <>
          <PairUpPanel pairUp={matching.data.pairUp} />
          <MatchModels matching={matching.data} />
        </>
      ) : null}
    </Room>
  );
}
