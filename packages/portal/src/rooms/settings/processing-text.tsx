import type { ProcessingContent } from '@payung/contract';
import panel from '../../pieces/panel.module.css';
import { levelName } from '../../words/levels.ts';
import styles from '../onboarding/onboarding.module.css';
import { listParts } from './processing-draft.ts';

/** The register as those read it who may not change it. */
export function ProcessingText({ content }: { readonly content: ProcessingContent }) {
  return (
    <div className={`${panel.panel} ${panel.stack}`}>
      <p>
        <strong>Pengendali data.</strong> {content.controller}
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
        <strong>Penilaian dampak</strong>
        <ul className={styles.list}>
          {content.risks.map((risk) => (
            <li key={risk.risk}>
              {risk.risk} Kemungkinan {levelName(risk.likelihood).toLowerCase()}, dampak{' '}
              {levelName(risk.impact).toLowerCase()}. {risk.measures.join(' ')}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
