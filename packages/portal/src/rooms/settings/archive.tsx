import { useQuery } from '@tanstack/react-query';
import { handOutsQuery } from '../../api/hand-outs.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { HandOutList } from '../../pieces/hand-out-list.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { useRegion } from '../../use-region.ts';

/** Everything of the region in one file, for its admin alone. */
export function ArchiveRoom() {
  const handOuts = useQuery(handOutsQuery);
  const { timeZone } = useRegion();
  return (
    <Room
      up={settingsRoom}
      title={say('Arsip data daerah')}
      lead={say(
        'Seluruh data daerah dalam satu berkas, dibuat atas permintaan admin pusat. Setiap unduhan tercatat di jejak.',
      )}
    >
      {handOuts.error ? <FaultNotice error={handOuts.error} /> : null}
      {handOuts.isPending ? <Skeleton lines={3} /> : null}
      {handOuts.data?.length === 0 ? (
        <Empty title={say('Belum ada arsip.')}>
          <p>{say('Minta admin pusat membuatnya; arsip itu hanya dapat diunduh dari sini.')}</p>
        </Empty>
      ) : null}
      {handOuts.data && handOuts.data.length > 0 ? (
        <HandOutList items={handOuts.data} timeZone={timeZone} />
      ) : null}
    </Room>
  );
}
