import { say } from '../language/say.ts';
import panel from './panel.module.css';

/** The last four digits of a NIK, the only ones shown in lists. */
export function NikEnding({ ending }: { readonly ending: string }) {
  return (
    <span className={panel.numbers}>
      <span aria-hidden="true">•••• {ending}</span>
      <span className={panel.hidden}>{say('berakhir {ending}', { ending })}</span>
    </span>
  );
}
