import type { RegionDetail } from '@payung/contract';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import styles from '../onboarding/onboarding.module.css';
import { RegionRules } from '../onboarding/region-rules.tsx';
import { centralZone } from './central-zone.ts';
import { HandOuts } from './hand-outs.tsx';
import { Holds } from './holds.tsx';

const unknown = say('Belum diisi');

/** What was signed, by what rules the region began, and what was handed out of it. */
export function RegionFacts({ region }: { readonly region: RegionDetail }) {
  return (
    <>
      {region.settings === null ? null : (
        <section className={panel.stack} aria-labelledby="aturan">
          <h2 id="aturan">{say('Aturan saat daerah dibuat')}</h2>
          <RegionRules settings={region.settings} />
        </section>
      )}
      <section className={panel.stack} aria-labelledby="surat">
        <h2 id="surat">{say('Surat dan perjanjian')}</h2>
        <PaperFacts region={region} />
      </section>
      {region.state === 'requested' || region.state === 'provisioning' ? null : (
        <>
          <HandOuts region={region} />
          <Holds region={region} />
        </>
      )}
    </>
  );
}

function PaperFacts({ region }: { readonly region: RegionDetail }) {
  const { papers, firstAdmin, receipt } = region;
  const { requestLetter, processingAgreement, cooperation, dpo } = papers;
  const letter = (paper: { number: string; date: string } | null) =>
    paper === null ? unknown : `${paper.number}, ${formatDate(paper.date, centralZone)}`;
  const facts: readonly (readonly [string, string])[] = [
    [say('Surat permohonan'), letter(requestLetter)],
    [say('Perjanjian pemrosesan data'), letter(processingAgreement)],
    [
      say('BPJS Ketenagakerjaan'),
      cooperation
        ? say('{branch}, PKS {pksNumber}', {
            branch: cooperation.branch,
            pksNumber: cooperation.pksNumber,
          })
        : unknown,
    ],
    [say('Kontak DPO'), dpo ? `${dpo.name}, ${dpo.email}` : unknown],
    [say('Admin daerah pertama'), firstAdmin ? `${firstAdmin.name}, ${firstAdmin.email}` : unknown],
    ...(receipt ? [[say('Tanda terima arsip'), letter(receipt)] as const] : []),
  ];
  return (
    <dl className={`${styles.facts} ${panel.panel}`}>
      {facts.map(([name, value]) => (
        <FactPair key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactPair({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
