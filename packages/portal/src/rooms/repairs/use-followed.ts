import type { ImportStatus } from '@payung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { showToast } from '../../pieces/toasts.ts';

/**
 * Once rows that were sent have been judged, says what is left, and shows those that are still broken.
 * @returns to be called when rows were sent and the list was read again: it may be done by then
 */
export function useFollowed(list: ImportStatus): () => void {
  const queries = useQueryClient();
  const [isAwaited, setAwaited] = useState(list.state === 'running');
  useEffect(() => {
    if (!isAwaited || list.state !== 'done') return;
    setAwaited(false);
    void queries.invalidateQueries({ queryKey: ['imports', list.id, 'to-correct'] });
    void queries.invalidateQueries({ queryKey: ['imports', list.id, 'rows'] });
    showToast({ text: whatIsLeft(list) });
  }, [isAwaited, list, queries]);
  return () => setAwaited(true);
}

function whatIsLeft({ byOutcome }: ImportStatus): string {
  const left = byOutcome['to-correct'];
  return left === 0
    ? say('Pemeriksaan selesai. Tidak ada lagi baris yang perlu diperbaiki.')
    : say('Pemeriksaan selesai. {left} baris masih perlu diperbaiki.', {
        left: formatNumber(left),
      });
}
