import type { ReactNode } from 'react';
import { say } from '../language/say.ts';
import { Say } from '../language/say-with.tsx';
import panel from './panel.module.css';
import table from './table.module.css';

interface NikProps {
  readonly ending: string;
}

/** The last four digits of a NIK, the only ones shown in lists. */
export function NikEnding({ ending }: NikProps) {
  return (
    <span className={panel.numbers}>
      <span aria-hidden="true">•••• {ending}</span>
      <span className={panel.hidden}>{say('berakhir {ending}', { ending })}</span>
    </span>
  );
}

/** The cell of a table with nothing else; null for whoever has no NIK there, or not any more. */
export function NikCell({ ending }: { readonly ending: string | null }) {
  return <td className={table.nowrap}>{ending === null ? '–' : <NikEnding ending={ending} />}</td>;
}

/** Under a name. */
export function NikUnder({ ending, after }: NikProps & { readonly after?: ReactNode }) {
  return (
    <span className={table.under}>
      <Say text="NIK {nationalIdEnding}" nationalIdEnding={<NikEnding ending={ending} />} />
      {after}
    </span>
  );
}

/** Under a name, with where somebody lives. */
export function PlaceAndNik({
  place,
  ending,
}: {
  readonly place: string;
  readonly ending: string | null;
}) {
  return (
    <span className={table.under}>
      {place} {ending === null ? null : <NikEnding ending={ending} />}
    </span>
  );
}
