import { type Matching, type MatchModel, shippedModelId } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { matchingLook, matchingQuery } from '../../api/matching.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { modelFaultSentence, modelStateMarks } from '../../words/matching.ts';
import { ModelComparisonPanel } from './model-comparison.tsx';
import { useActOnMatching } from './use-act-on-matching.ts';

/** The ways in which likeness can be weighed: the one that comes with the service, and those learned here. */
export function MatchModels({ matching }: { readonly matching: Matching }) {
  const { mayAdminister } = rightsOf(useMe());
  const acting = useActOnMatching();
  const isTraining = matching.models.some(({ state }) => state === 'training');
  return (
    <section className={panel.stack} aria-labelledby="cara-menilai">
      <h2 id="cara-menilai">{say('Cara menilai kemiripan')}</h2>
      <p className={panel.reading}>
        {say(
          'Cara bawaan berlaku sejak awal. Cara baru belajar dari usulan dan keputusan daerah ini sendiri; bandingkan dahulu, baru dipakai. Cara lama dapat dipakai kembali kapan saja.',
        )}
      </p>
      {acting.error ? <FaultNotice error={acting.error} /> : null}
      {matching.models.map((model) => (
        <ModelCard key={model.id} model={model} matching={matching} />
      ))}
      {mayAdminister && !isTraining ? (
        <div>
          <Button
            busy={acting.isPending && say('Meminta')}
            onPress={() => acting.mutate({ act: 'train' })}
          >
            {say('Buat cara menilai dari data daerah ini')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface ModelCardProps {
  readonly model: MatchModel;
  readonly matching: Matching;
}

function ModelCard({ model, matching }: ModelCardProps) {
  const { timeZone } = useRegion();
  const fault = model.fault === null ? null : modelFaultSentence(model.fault);
  return (
    <article className={`${panel.panel} ${panel.stack}`}>
      <div className={`${panel.row} ${panel.between}`}>
        <h3>{nameOf(model, timeZone)}</h3>
        <Chip
          mark={
            model.active
              ? { shape: 'disc', word: say('Dipakai'), tone: 'good' }
              : modelStateMarks[model.state]
          }
        />
      </div>
      {model.learnedFrom === null ? null : (
        <p className={panel.quiet}>
          {say('Belajar dari {nominations} usulan dan {decidedCases} keputusan.', {
            nominations: formatNumber(model.learnedFrom.nominations),
            decidedCases: formatNumber(model.learnedFrom.decidedCases),
          })}
        </p>
      )}
      {fault === null ? null : (
        <Notice tone="attention" title={fault.what}>
          {fault.remedy}
        </Notice>
      )}
      {model.comparison === null ? null : <ModelComparisonPanel comparison={model.comparison} />}
      <ModelActs model={model} matching={matching} />
    </article>
  );
}

function nameOf(model: MatchModel, timeZone: string): string {
  if (model.id === shippedModelId) return say('Cara bawaan');
  return model.madeAt === null
    ? say('Cara daerah ini')
    : say('Cara daerah ini, {madeAt}', { madeAt: formatMoment(model.madeAt, timeZone) });
}

function ModelActs({ model, matching }: ModelCardProps) {
  const { mayAdminister } = rightsOf(useMe());
  const [isOpen, setOpen] = useState(false);
  const comparing = useComparing(model);
  const activating = useActOnMatching(() => setOpen(false));
  if (!mayAdminister || model.active || model.state !== 'ready') return null;
  const isOld = model.id === matching.previous || model.id === shippedModelId;
  const button = isOld ? say('Pakai kembali') : say('Pakai cara ini');
  return (
    <>
      {comparing.error ? <FaultNotice error={comparing.error} /> : null}
      <div className={panel.row}>
        <Button busy={comparing.isUnderWay && say('Membandingkan')} onPress={comparing.begin}>
          {model.comparison === null
            ? say('Bandingkan dengan yang dipakai')
            : say('Bandingkan sekali lagi')}
        </Button>
        {model.comparison === null && !isOld ? null : (
          <Button onPress={() => setOpen(true)}>{button}</Button>
        )}
      </div>
      {isOpen ? (
        <ReasonDialog
          title={button}
          button={button}
          busy={activating.isPending && say('Menyimpan')}
          error={activating.error}
          least={null}
          onSend={() => activating.mutate({ act: 'activate', model: model.id })}
          onClose={() => setOpen(false)}
        >
          <p>
            {say(
              'Semua usulan dinilai ulang dengan cara ini melalui pembandingan menyeluruh. Keputusan yang sudah ada tetap berlaku.',
            )}
          </p>
        </ReasonDialog>
      ) : null}
    </>
  );
}

/** The comparison is made by a worker; until it is there, the page looks again and again. */
function useComparing(model: MatchModel) {
  const [since, setSince] = useState<string | null | undefined>();
  const known = model.comparison?.comparedAt ?? null;
  const asking = useActOnMatching(() => setSince(known));
  const isWaiting = since !== undefined && since === known;
  useQuery({ ...matchingQuery, refetchInterval: isWaiting ? matchingLook : false });
  return {
    error: asking.error,
    isUnderWay: asking.isPending || isWaiting,
    begin: () => asking.mutate({ act: 'compare', model: model.id }),
  };
}
