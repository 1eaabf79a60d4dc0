import type { ClaimDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { claimQuery } from '../../api/claims.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import { claimStateMarks, eventName, knownByWords } from '../../words/claims.ts';
import { BenefitSteps } from './benefit-steps.tsx';
import { Checklist } from './checklist.tsx';
import { ClaimActs } from './claim-acts.tsx';
import { ClaimHistory } from './claim-history.tsx';
import { Clocks } from './clocks.tsx';
import { claimsRoom, Decides } from './decides.tsx';
import { Heirs } from './heirs.tsx';
import { ScholarshipYears } from './scholarship-years.tsx';
import { TellFamily } from './tell-family.tsx';

const route = getRouteApi('/inside/klaim/$id');

/** One claim: what is to be done next, until when, what it may come to, and what is still missing. */
export function ClaimRoom() {
  const { id } = route.useParams();
  const { timeZone } = useRegion();
  const claim = useQuery(claimQuery(id));
  const { data } = claim;
  return (
    <Room
      up={claimsRoom}
      title={data === undefined ? say('Klaim') : (data.name ?? say('Data sudah dihapus'))}
      tabTitle={say('Klaim')}
      lead={
        data ? (
          <span className={panel.row}>
            <Chip mark={claimStateMarks[data.state]} />
            <span>
              {eventName(data.event)}, {formatDate(data.event.on, timeZone)}
            </span>
          </span>
        ) : undefined
      }
      actions={data ? <ClaimActs claim={data} /> : undefined}
    >
      {claim.error ? <FaultNotice error={claim.error} /> : null}
      {claim.isPending ? <Skeleton lines={10} /> : null}
      {data ? <Claim claim={data} /> : null}
    </Room>
  );
}

function Claim({ claim }: { readonly claim: ClaimDetail }) {
  const { agencyName } = useNames();
  const { mayHandleClaims, maySeeFamilies } = rightsOf(useMe());
  return (
    <>
      <p className={panel.quiet}>
        {claim.villageName ?? say('Desa belum jelas')}
        {claim.nationalIdEnding === null ? null : (
          <Say
            text=", NIK {nationalIdEnding}"
            nationalIdEnding={<NikEnding ending={claim.nationalIdEnding} />}
          />
        )}
        {say(', diusulkan {agency}.', { agency: agencyName(claim.agency) })}{' '}
        {knownByWords[claim.knownBy] ?? say('Dibuka')}.
      </p>
      {mayHandleClaims && claim.familyToTell && claim.state !== 'withdrawn' ? (
        <TellFamily claim={claim} />
      ) : null}
      <Decides />
      <Clocks claim={claim} mayNote={mayHandleClaims} />
      <Checklist claim={claim} mayAttach={mayHandleClaims} />
      {maySeeFamilies ? (
        <section className={panel.stack} aria-labelledby="keluarga">
          <div className={`${panel.row} ${panel.between}`}>
            <h2 id="keluarga">{say('Keluarga')}</h2>
            <Link
              to="/klaim/$id/keluarga"
              params={{ id: claim.claimId }}
              className={buttonClass('plain')}
            >
              {mayHandleClaims ? say('Isi data keluarga') : say('Lihat data keluarga')}
            </Link>
          </div>
          <Heirs order={claim.heirs} />
        </section>
      ) : null}
      <BenefitSteps estimate={claim.estimate} />
      <ScholarshipYears claim={claim} mayRecord={mayHandleClaims} />
      <ClaimHistory claim={claim} />
    </>
  );
}
