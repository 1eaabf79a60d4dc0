import { ApiFault } from '../../api/request.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { explainFault } from '../../words/file-faults.ts';

/** Why the service did not take the file: all of it, each fault with its remedy. */
export function HandInFaults({ error }: { readonly error: unknown }) {
  return (
    <FaultNotice error={error}>
      <ul>
        {codesOf(error).map((code) => {
          const { what, remedy } = explainFault({ code });
          return (
            <li key={code}>
              {what} {remedy}
            </li>
          );
        })}
      </ul>
    </FaultNotice>
  );
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof ApiFault) || error.fault.kind !== 'problem') return [];
  const { code, errors, reasons } = error.fault.problem;
  if (code !== 'file-unreadable') return [];
  const codes = [...(reasons ?? []), ...(errors ?? [])].map((fault) => fault.code);
  return [...new Set(codes)];
}
