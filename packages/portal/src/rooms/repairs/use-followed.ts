import type { ImportStatus } from '@payung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { formatNumber } from '../../format.ts';
import { showToast } from '../../pieces/toasts.ts';

/** Once rows that were sent have been judged, says what is left, and shows those that are still broken. */
export function useFollowed(list: ImportStatus): void {
  const queries = useQueryClient();
  const before = useRef(list.state);
  useEffect(() => {
    const isJudged = before.current === 'running' && list.state === 'done';
    before.current = list.state;
    if (!isJudged) return;
    void queries.invalidateQueries({ queryKey: ['imports', list.id, 'to-correct'] });
    void queries.invalidateQueries({ queryKey: ['imports', list.id, 'rows'] });
    showToast({ text: whatIsLeft(list) });
  }, [list, queries]);
}

function whatIsLeft({ byOutcome }: ImportStatus): string {
  const left = byOutcome['to-correct'];
  return left === 0
    ? 'Pemeriksaan selesai. Tidak ada lagi baris yang perlu diperbaiki.'
    : `Pemeriksaan selesai. ${formatNumber(left)} baris masih perlu diperbaiki.`;
}
