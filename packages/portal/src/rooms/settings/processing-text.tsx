import type { ProcessingContent } from '@payung/contract';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import { levelName } from '../../words/levels.ts';
import styles from '../onboarding/onboarding.module.css';
import { listParts } from './processing-draft.ts';

/** The register as those read it who may not change it. */
export function ProcessingText({ content }: { readonly content: ProcessingContent }) {
  return (
    <div className={`${panel.panel} ${panel.stack}`}>
      <p>
        <strong>{say('Pengendali data.')}</strong> {content.controller}
      </p>
      {listParts.map(([part, label]) => (
        <div key={part}>
          <strong>{label}</strong>
          <ul className={styles.list}>
            {content[part].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      <div>
        <strong>{say('Penilaian dampak')}</strong>
        <ul className={styles.list}>
          {content.risks.map((risk) => (
            <li key={risk.risk}>
              {say('{risk} Kemungkinan {level}, dampak {level2}. {measures}', {
                risk: risk.risk,
                level: levelName(risk.likelihood).toLowerCase(),
                level2: levelName(risk.impact).toLowerCase(),
                measures: risk.measures.join(' '),
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
