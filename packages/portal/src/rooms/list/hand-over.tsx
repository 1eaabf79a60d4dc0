import type { ImportRow } from '@payung/contract';
import { outcomeLabel } from '@payung/domain';
import { useMutation } from '@tanstack/react-query';
import { handOver } from '../../api/imports.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { useNames } from '../../use-region.ts';

/** Agencies that a row can be handed to, because its occupation is theirs. */
export function ownersOf(row: ImportRow): string[] {
  return row.reasons.flatMap((reason) =>
    reason.code === 'occupation-of-other-agency' && Array.isArray(reason.agencies)
      ? reason.agencies.map(String)
      : [],
  );
}

interface HandOverProps {
  readonly importId: string;
  readonly row: number;
  readonly to: string;
}

/** One step by which a row goes to the agency whose occupation it is. */
export function HandOver({ importId, row, to }: HandOverProps) {
  const { agencyName } = useNames();
  const handing = useMutation({ mutationFn: () => handOver(importId, row, to) });
  if (handing.data !== undefined) {
    return (
      <p role="status">
        {say('Diteruskan ke {agency}: {outcome}.', {
          agency: agencyName(to),
          outcome: outcomeLabel(handing.data.outcome),
        })}
      </p>
    );
  }
  return (
    <>
      {handing.error ? <FaultNotice error={handing.error} /> : null}
      <Button
        look="quiet"
        busy={handing.isPending && say('Meneruskan')}
        onPress={() => handing.mutate()}
      >
        <Say
          text="Teruskan ke {agency}<hidden> baris {row}</hidden>"
          hidden={(inside) => <span className={panel.hidden}>{inside}</span>}
          agency={agencyName(to)}
          row={row}
        />
      </Button>
    </>
  );
}
