import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { regulationsQuery, ruleVersionQuery } from '../../api/regulations.ts';
import { say } from '../../language/say.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { regulationName } from '../../words/regulations.ts';
import { regulationsRoom } from './record-regulation.tsx';
import { RulesFacts } from './rules-facts.tsx';
import { spanWords } from './versions.tsx';

const route = getRouteApi('/inside/peraturan/versi/$id');

/** One version of the rules with its lists. */
export function VersionRoom() {
  const { id } = route.useParams();
  const version = useQuery(ruleVersionQuery(id));
  const known = useQuery(regulationsQuery).data?.regulations ?? [];
  const { data } = version;
  const basis = known.find((one) => one.id === data?.regulation);
  return (
    <Room
      up={regulationsRoom}
      title={say('Isi aturan')}
      lead={
        data
          ? `${basis === undefined ? data.regulation : regulationName(basis)}. ${spanWords(data.effectiveFrom, data.effectiveTo)}.`
          : undefined
      }
    >
      {version.error ? <FaultNotice error={version.error} /> : null}
      {version.isPending ? <Skeleton lines={8} /> : null}
      {data ? <RulesFacts rules={data.rules} /> : null}
    </Room>
  );
}
