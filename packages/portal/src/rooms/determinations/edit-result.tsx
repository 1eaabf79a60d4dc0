import type { LinesEdited } from '@payung/contract';
import { formatNumber } from '../../format.ts';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Reasons } from './not-ready.tsx';

export type Edited = LinesEdited['items'];

interface EditResultProps {
  readonly items: Edited;
  readonly names: ReadonlyMap<string, string>;
  /** what was done: "ditambahkan" */
  readonly verb: string;
}

/** What became of each person whom an edit named: how many, and who not and why. */
export function EditResult({ items, names, verb }: EditResultProps) {
  const off = items.filter(({ done }) => !done);
  const done = items.length - off.length;
  return (
    <Notice
      tone={off.length === 0 ? 'good' : 'attention'}
      title={`${formatNumber(done)} orang ${verb}${off.length === 0 ? '' : `, ${formatNumber(off.length)} tidak`}`}
      announced
    >
      {off.length === 0 ? undefined : (
        <ul className={panel.list}>
          {off.map(({ nominationId, reasons }) => (
            <li key={nominationId}>
              <bdi>{names.get(nominationId) ?? 'Satu orang'}</bdi>
              <Reasons reasons={reasons} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
