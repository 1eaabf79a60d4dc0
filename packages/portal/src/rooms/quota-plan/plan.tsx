import type { QuotaPlanDetail } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { adoptPlan, planQuery } from '../../api/quota-plan.ts';
import { formatMoment, formatNumber, formatPercent, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { headingAfterwards } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { faultsUnder } from '../../service-faults.ts';
import { Term } from '../../terms/term.tsx';
import { useMe, useRegion } from '../../use-region.ts';
import { basisNames, ceilingFaultSentence, planStateMarks } from '../../words/quota-plan.ts';
import facts from '../onboarding/onboarding.module.css';
import { useCeilingName } from './ceiling-names.ts';
import { bases } from './plan-draft.ts';
import { PlanPlaces } from './plan-places.tsx';
import { quotaPlanRoom } from './statistics.tsx';

const route = getRouteApi('/inside/rencana-kuota/rencana/$id');

/** A plan: its total, formula and legal basis, and what each village gets and why. */
export function PlanRoom() {
  const { id } = route.useParams();
  const plan = useQuery(planQuery(id));
  const { mayAdminister } = rightsOf(useMe());
  const [isAdopting, setAdopting] = useState(false);
  const { data } = plan;
  const mayAdopt = mayAdminister && data?.state === 'draft';
  return (
    <Room
      up={quotaPlanRoom}
      title={
        data
          ? say('Pembagian {total} tempat tahun {year}', {
              total: formatNumber(data.total),
              year: data.year,
            })
          : say('Rencana kuota')
      }
      tabTitle={say('Rencana kuota')}
      lead={data ? <Chip mark={planStateMarks[data.state]} /> : undefined}
      actions={
        mayAdopt ? (
          <Button look="main" onPress={() => setAdopting(true)}>
            {say('Tetapkan rencana')}
          </Button>
        ) : undefined
      }
    >
      {plan.error ? <FaultNotice error={plan.error} /> : null}
      {plan.isPending ? <Skeleton lines={8} /> : null}
      {data ? (
        <>
          <PlanFacts plan={data} />
          <PlanPlaces plan={data} />
        </>
      ) : null}
      {data && isAdopting ? <AdoptDialog plan={data} onClose={() => setAdopting(false)} /> : null}
    </Room>
  );
}

/** `Jumlah penduduk 70,0%, jumlah miskin ekstrem 30,0%` */
export function formulaWords(formula: QuotaPlanDetail['formula']): string {
  const sum = bases.reduce((all, basis) => all + formula[basis], 0);
  return bases
    .filter((basis) => formula[basis] > 0)
    .map((basis) => `${basisNames[basis].toLowerCase()} ${formatPercent(formula[basis], sum)}`)
    .join(', ');
}

function PlanFacts({ plan }: { readonly plan: QuotaPlanDetail }) {
  const { timeZone } = useRegion();
  return (
    <dl className={`${panel.panel} ${facts.facts}`}>
      <dt>{say('Dasar hukum')}</dt>
      <dd>{plan.legalBasis}</dd>
      <dt>
        <Term of="kuota">{say('Kuota')}</Term>
      </dt>
      <dd>{say('{total} orang', { total: formatNumber(plan.total) })}</dd>
      <dt>
        <Term of="pagu">{say('Pagu')}</Term>
      </dt>
      <dd>{plan.budget === null ? say('Dibatasi sumber dananya') : formatRupiah(plan.budget)}</dd>
      <dt>{say('Dibagi menurut')}</dt>
      <dd>{formulaWords(plan.formula)}</dd>
      <dt>{say('Statistik')}</dt>
      <dd>
        <Link to="/rencana-kuota/statistik">
          {say('Nomor {statistics}', { statistics: plan.statistics })}
        </Link>
      </dd>
      <dt>{plan.adopted === null ? say('Dibuat') : say('Ditetapkan')}</dt>
      <dd>{formatMoment((plan.adopted ?? plan.drafted).at, timeZone)}</dd>
    </dl>
  );
}

interface AdoptDialogProps {
  readonly plan: QuotaPlanDetail;
  readonly onClose: () => void;
}

function AdoptDialog({ plan, onClose }: AdoptDialogProps) {
  const queries = useQueryClient();
  const nameOf = useCeilingName();
  const adopting = useMutation({
    mutationFn: () => adoptPlan(plan.id),
    onMutate: headingAfterwards,
    onSuccess: async (_done, _asked, toHeading) => {
      await Promise.all(
        ['quota-plans', 'quota-ceilings', 'quotas'].map((name) =>
          queries.invalidateQueries({ queryKey: [name] }),
        ),
      );
      onClose();
      toHeading();
    },
  });
  const refused = faultsUnder(adopting.error, ['ceilings-refused']);
  return (
    <Dialog title={say('Tetapkan rencana ini?')} onClose={onClose}>
      <p>
        {say(
          '{total} tempat tahun {year} dibagikan kepada {places} desa/kelurahan. Kartu kuota tahun itu mengikuti rencana ini. Rencana yang sudah ditetapkan tidak dapat diubah; gantinya adalah rencana baru.',
          {
            total: formatNumber(plan.total),
            year: plan.year,
            places: formatNumber(plan.places.length),
          },
        )}
      </p>
      {adopting.error ? (
        <FaultNotice error={adopting.error}>
          {refused.map((fault) => (
            <p key={`${fault.field}-${fault.code}`}>{ceilingFaultSentence(fault, nameOf)}</p>
          ))}
        </FaultNotice>
      ) : null}
      <DialogActions>
        <Button
          look="main"
          busy={adopting.isPending && say('Menetapkan')}
          onPress={() => adopting.mutate()}
        >
          {say('Tetapkan rencana')}
        </Button>
        <Button onPress={onClose}>{say('Kembali')}</Button>
      </DialogActions>
    </Dialog>
  );
}
