import type { LinesEdited } from '@payung/contract';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
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
      title={say('{done} orang {verb}{off}', {
        done: formatNumber(done),
        verb,
        off: off.length === 0 ? '' : say(', {off} tidak', { off: formatNumber(off.length) }),
      })}
      announced
    >
      {off.length === 0 ? undefined : (
        <ul className={panel.list}>
          {off.map(({ nominationId, reasons }) => (
            <li key={nominationId}>
              <bdi>{names.get(nominationId) ?? say('Satu orang')}</bdi>
              <Reasons reasons={reasons} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
