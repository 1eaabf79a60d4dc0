import type { Reason } from '@payung/contract';
import { say } from '../../language/say.ts';
import { Notice } from '../../pieces/notice.tsx';
import { explainWarning } from '../../words/file-faults.ts';

/** What deserves a look in the file although it can be read. */
export function ListWarnings({ warnings }: { readonly warnings: readonly Reason[] }) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="attention" title={say('Perlu dilihat di berkas')}>
      <ul>
        {warnings.map((warning) => {
          const { what, remedy } = explainWarning(warning);
          return (
            <li key={JSON.stringify(warning)}>
              {what} {remedy}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
