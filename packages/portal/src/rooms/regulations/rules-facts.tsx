import type { RuleDraftDetail } from '@payung/contract';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import { Term } from '../../terms/term.tsx';
import { useNames } from '../../use-region.ts';
import { priorityName } from '../../words/determinations.ts';
import { exclusionNames, weightNames } from '../../words/regulations.ts';
import styles from '../onboarding/onboarding.module.css';
import { answerWords } from './both-drafts.ts';
import { questions } from './criteria-questions.ts';
import { type Answer, type QuestionId, questionIds, textOfCriteria } from './criteria-text.ts';
import own from './regulations.module.css';
import { amountWords, holdsWords } from './tariffs-field.tsx';
import { agesWords } from './versions.tsx';

type Rules = RuleDraftDetail['rules'];

/** One version of the rules, to be read. */
export function RulesFacts({ rules }: { readonly rules: Rules }) {
  const criteria = textOfCriteria(rules.criteria);
  return (
    <>
      <section className={panel.stack} aria-labelledby="isi-syarat">
        <h2 id="isi-syarat">{say('Syarat')}</h2>
        <dl className={`${panel.panel} ${styles.facts}`}>
          <dt>{say('Umur')}</dt>
          <dd>{agesWords(rules.minAge, rules.maxAgeExclusive)}</dd>
          {questionIds.map((id) => (
            <Fact key={id} id={id} answer={criteria[id]} />
          ))}
          <dt>{say('Tidak termasuk')}</dt>
          <dd>
            {rules.criteria.exclusions
              .map(
                ({ code, weight }) =>
                  `${exclusionNames[code]} (${weightNames[weight].toLowerCase()})`,
              )
              .join('; ') || say('Tidak ada')}
          </dd>
          <dt>{say('Urutan bila tidak semua mendapat tempat')}</dt>
          <dd>
            {(rules.priority ?? []).map(priorityName).join(', ') || say('Menurut urutan usulan')}
          </dd>
          <dt>
            <Term of="pekerja-rentan">{say('Status rentan')}</Term>
          </dt>
          <dd>{rules.vulnerabilityFlags.map(({ name }) => name).join(', ') || say('Tidak ada')}</dd>
          <dt>
            <Term of="iuran">{say('Tarif iuran daerah')}</Term>
          </dt>
          <dd>
            <Tariffs {...rules} />
          </dd>
        </dl>
      </section>
      <Occupations rules={rules} />
    </>
  );
}

function Fact({ id, answer }: { readonly id: QuestionId; readonly answer: Answer }) {
  return (
    <>
      <dt>{questions[id].asked}</dt>
      <dd>{answerWords(id, answer)}</dd>
    </>
  );
}

function Tariffs({ tariffs }: Rules) {
  if (tariffs.length === 0) return <>{say('Memakai tarif nasional')}</>;
  return (
    <ul>
      {tariffs.map((tariff) => (
        <li key={tariff.id}>
          {amountWords(tariff)}
          <br />
          <span className={panel.meta}>{holdsWords(tariff)}</span>
        </li>
      ))}
    </ul>
  );
}

function Occupations({ rules }: { readonly rules: Rules }) {
  const { agencyName } = useNames();
  return (
    <section className={panel.stack} aria-labelledby="isi-pekerjaan">
      <h2 id="isi-pekerjaan">
        {say('Jenis pekerjaan ({occupations})', {
          occupations: formatNumber(rules.occupations.length),
        })}
      </h2>
      <ul className={`${panel.panel} ${panel.flush}`}>
        {rules.occupations.map((one) => (
          <li key={one.code} className={own.occupation}>
            <span>{one.name}</span>
            <span className={panel.meta}>
              {one.agencies.map(agencyName).join(', ') || say('Semua dinas')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
