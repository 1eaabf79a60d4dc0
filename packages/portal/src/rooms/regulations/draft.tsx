import type { RuleDraftDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { regulationsQuery, ruleDraftQuery } from '../../api/regulations.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { useStanding } from '../../pieces/conflict/use-standing.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { draftStateMarks, regulationName } from '../../words/regulations.ts';
import { Comparison } from './comparison.tsx';
import { DraftActs } from './draft-acts.tsx';
import { DraftForm } from './draft-form.tsx';
import { regulationsRoom } from './record-regulation.tsx';
import { RulesFacts } from './rules-facts.tsx';

const route = getRouteApi('/inside/peraturan/perubahan/$id');

/** A revision while it is worked on: its rules, who would gain and lose, and its adoption. */
export function DraftRoom() {
  const { id } = route.useParams();
  const draft = useQuery(ruleDraftQuery(id));
  return (
    <Room
      up={regulationsRoom}
      title={say('Perubahan aturan')}
      lead={draft.data ? <Lead draft={draft.data} /> : undefined}
    >
      {draft.error ? <FaultNotice error={draft.error} /> : null}
      {draft.isPending ? <Skeleton lines={8} /> : null}
      {draft.data ? <Draft draft={draft.data} /> : null}
    </Room>
  );
}

function Lead({ draft }: { readonly draft: RuleDraftDetail }) {
  const known = useQuery(regulationsQuery).data?.regulations ?? [];
  const basis = known.find(({ id }) => id === draft.regulation);
  return (
    <>
      {say('{regulation}, mulai {effectiveFrom}', {
        regulation: basis === undefined ? draft.regulation : regulationName(basis),
        effectiveFrom: formatDate(draft.effectiveFrom, 'UTC'),
      })}{' '}
      <Chip mark={draftStateMarks[draft.state]} />
    </>
  );
}

function Draft({ draft }: { readonly draft: RuleDraftDetail }) {
  const { mayAdminister } = rightsOf(useMe());
  const mayWork = mayAdminister && draft.state === 'open';
  return (
    <>
      {mayWork ? <DraftActs draft={draft} /> : null}
      <Comparison draft={draft} mayAsk={mayWork} />
      {mayWork ? <Editing latest={draft} /> : <RulesFacts rules={draft.rules} />}
    </>
  );
}

function Editing({ latest }: { readonly latest: RuleDraftDetail }) {
  const standing = useStanding(latest);
  return <DraftForm key={standing.base.version} standing={standing} latest={latest} />;
}
