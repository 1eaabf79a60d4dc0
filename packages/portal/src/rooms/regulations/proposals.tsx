import type { OccupationProposalCard } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { proposalsQuery } from '../../api/regulations.ts';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { Written } from '../../pieces/written.tsx';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import { proposalStateMarks } from '../../words/regulations.ts';
import { type ProposalAct, ProposalDialog } from './proposal-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { regulationsRoom } from './record-regulation.tsx';
import styles from './regulations.module.css';
import { waitsFor } from './waits-for.ts';

const leads: Readonly<Record<string, string>> = {
  insurer: say('Dinas pengampu meneruskan usulan kepada Anda. Jawaban Anda dibaca dinas pengusul.'),
  officer: say('Usulkan jenis pekerjaan yang belum ada dalam peraturan, dan ikuti jawabannya.'),
};

/** New occupations on their way from an agency to the rules; each role sees and does its part. */
export function ProposalsRoom() {
  const me = useMe();
  const found = useQuery(proposalsQuery);
  const [isProposing, setProposing] = useState(false);
  const mayPropose = me.role === 'officer' || me.role === 'admin';
  const items = found.data ?? [];
  const waiting = items.filter((one) => waitsFor(one.state, me.role));
  const others = items.filter((one) => !waitsFor(one.state, me.role));
  return (
    <Room
      up={regulationsRoom}
      title={say('Usulan jenis pekerjaan')}
      lead={
        leads[me.role] ??
        say(
          'Dinas mengusulkan, dinas pengampu memutuskan, BPJS Ketenagakerjaan menjawab, lalu masuk konsep perubahan aturan.',
        )
      }
      actions={
        mayPropose ? (
          <Button look="main" onPress={() => setProposing(true)}>
            {say('Usulkan pekerjaan')}
          </Button>
        ) : undefined
      }
    >
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={4} /> : null}
      {found.data?.length === 0 ? (
        <Empty title={say('Belum ada usulan jenis pekerjaan.')}>
          <p>
            {mayPropose
              ? say(
                  'Usulkan pekerjaan yang belum ada dalam daftar, misalnya tukang pijat keliling.',
                )
              : say('Usulan muncul di sini setelah dinas mengirimkannya.')}
          </p>
        </Empty>
      ) : null}
      <Proposals title={say('Menunggu Anda')} items={waiting} />
      <Proposals title={waiting.length > 0 ? say('Lainnya') : say('Semua usulan')} items={others} />
      {isProposing ? <ProposeDialog onClose={() => setProposing(false)} /> : null}
    </Room>
  );
}

interface ProposalsProps {
  readonly title: string;
  readonly items: readonly OccupationProposalCard[];
}

function Proposals({ title, items }: ProposalsProps) {
  if (items.length === 0) return null;
  return (
    <section className={panel.stack} aria-label={title}>
      <h2>{title}</h2>
      <ul className={`${panel.panel} ${panel.flush}`}>
        {items.map((item) => (
          <Proposal key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

/** What somebody of a role can do with a proposal. */
function actsOf({ state }: OccupationProposalCard, role: string): readonly ProposalAct[] {
  const mayWithdraw = state === 'proposed' || state === 'with-insurer' || state === 'agreed';
  const withdraw: readonly ProposalAct[] =
    mayWithdraw && (role === 'officer' || role === 'admin') ? ['withdraw'] : [];
  if (role === 'admin' && state === 'proposed') return ['pass-on', 'refuse', ...withdraw];
  if (role === 'insurer' && state === 'with-insurer') return ['agree', 'disagree'];
  return withdraw;
}

const actNames: Readonly<Record<ProposalAct, string>> = {
  'pass-on': say('Teruskan ke BPJS Ketenagakerjaan'),
  refuse: say('Tolak'),
  agree: say('Setujui'),
  disagree: say('Tolak'),
  withdraw: say('Tarik usulan'),
};

function Proposal({ item }: { readonly item: OccupationProposalCard }) {
  const me = useMe();
  const { timeZone } = useRegion();
  const { agencyName } = useNames();
  const [open, setOpen] = useState<ProposalAct | null>(null);
  const acts = actsOf(item, me.role);
  return (
    <li className={styles.card}>
      <div className={`${panel.row} ${panel.between}`}>
        <strong>{item.name}</strong>
        <Chip mark={proposalStateMarks[item.state]} />
      </div>
      <p className={panel.meta}>
        {agencyName(item.agency)}, {formatMoment(item.at, timeZone)}
        {item.synonyms.length > 0
          ? say(' · juga disebut {synonyms}', { synonyms: item.synonyms.join(', ') })
          : ''}
      </p>
      <p>
        <Written>{item.reason}</Written>
      </p>
      {item.lead === null ? null : (
        <p className={panel.meta}>
          <Say
            text="Dinas pengampu, {at}: {reason}"
            at={formatMoment(item.lead.at, timeZone)}
            reason={<Written>{item.lead.reason}</Written>}
          />
        </p>
      )}
      {item.insurer === null ? null : (
        <p className={panel.meta}>
          <Say
            text="BPJS Ketenagakerjaan, {at}: {reason}"
            at={formatMoment(item.insurer.at, timeZone)}
            reason={<Written>{item.insurer.reason}</Written>}
          />
        </p>
      )}
      {item.state === 'agreed' && me.role === 'admin' ? (
        <p>{say('Buka konsep perubahan aturan untuk memasukkannya ke daftar pekerjaan.')}</p>
      ) : null}
      {acts.length === 0 ? null : (
        <div className={panel.row}>
          {acts.map((act) => (
            <Button key={act} onPress={() => setOpen(act)}>
              {actNames[act]}
              <span className={panel.hidden}> {item.name}</span>
            </Button>
          ))}
        </div>
      )}
      {open === null ? null : (
        <ProposalDialog act={open} proposal={item} onClose={() => setOpen(null)} />
      )}
    </li>
  );
}
