import type { Missing, RegionDetail } from '@payung/contract';
import { formatTime } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { lackingWord, stepName } from '../../words/onboarding.ts';
import { centralZone } from '../central/central-zone.ts';
import { useMove } from '../central/use-move.ts';
import styles from './onboarding.module.css';
import { RegionRules } from './region-rules.tsx';

/** The check, and the two acts that follow it: founding the region, and letting its people in. */
export function Founding({ region }: { readonly region: RegionDetail }) {
  return (
    <section className={panel.stack} aria-labelledby="periksa">
      <h2 id="periksa">{say('Periksa dan jalankan')}</h2>
      {region.settings === null ? null : <RegionRules settings={region.settings} />}
      {region.state === 'requested' ? <Provision region={region} /> : <Activate region={region} />}
    </section>
  );
}

function Provision({ region }: { readonly region: RegionDetail }) {
  const moving = useMove(region);
  return (
    <>
      <Lacking title={say('Sebelum daerah dapat dibuat')} missing={region.missingToProvision} />
      {moving.error ? <FaultNotice error={moving.error} /> : null}
      <p>
        {say(
          'Pembuatan menyimpan aturan di atas, mengirim undangan kepada admin daerah pertama, dan membuka kartu kuota. Jika terputus, tekan lagi: yang sudah selesai tidak diulang.',
        )}
      </p>
      <div>
        <Button
          look="main"
          busy={moving.isPending && say('Membuat daerah')}
          onPress={() => moving.mutate({ what: 'provision' })}
        >
          {say('Buat {regency}', { regency: region.regency.name })}
        </Button>
      </div>
    </>
  );
}

function Activate({ region }: { readonly region: RegionDetail }) {
  const moving = useMove(region);
  const undone = region.steps.filter(({ doneAt }) => doneAt === null);
  const waitsForCards = undone.length === 1 && undone[0]?.step === 'cards';
  return (
    <>
      <Steps region={region} />
      {moving.error ? <FaultNotice error={moving.error} /> : null}
      {undone.length === 0 ? (
        <Lacking
          title={say('Sebelum daerah dapat dibuka')}
          missing={region.missingToActivate.filter(({ field }) => !field.startsWith('steps.'))}
        />
      ) : null}
      <div className={panel.row}>
        {undone.length > 0 ? (
          <Button
            look={waitsForCards ? 'plain' : 'main'}
            busy={moving.isPending && say('Melanjutkan')}
            onPress={() => moving.mutate({ what: 'provision' })}
          >
            {say('Lanjutkan pembuatan')}
          </Button>
        ) : (
          <Button
            look="main"
            busy={moving.isPending && say('Membuka')}
            onPress={() => moving.mutate({ what: 'activate' })}
          >
            {say('Buka {regency}', { regency: region.regency.name })}
          </Button>
        )}
      </div>
    </>
  );
}

function Steps({ region }: { readonly region: RegionDetail }) {
  return (
    <ol className={`${panel.panel} ${panel.flush}`}>
      {region.steps.map(({ step, doneAt }) => (
        <li key={step} className={styles.task}>
          <span>{stepName(step)}</span>
          {doneAt === null ? (
            <Chip mark={{ shape: 'ring', word: say('Menunggu'), tone: 'neutral' }} />
          ) : (
            <Chip mark={{ shape: 'tick', word: formatTime(doneAt, centralZone), tone: 'good' }} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Lacking(props: { readonly title: string; readonly missing: readonly Missing[] }) {
  if (props.missing.length === 0) {
    return <Notice tone="good" title={say('Semua yang diperlukan sudah lengkap')} />;
  }
  return (
    <Notice tone="attention" title={props.title}>
      <ul className={styles.list}>
        {props.missing.map(({ field }) => (
          <li key={field}>{lackingWord(field)}</li>
        ))}
      </ul>
    </Notice>
  );
}
