import type { CaseDecisionRequest, CaseDone } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { decide, takeBack } from '../../api/cases.ts';
import { ApiFault } from '../../api/request.ts';
import { say } from '../../language/say.ts';
import { headingAfterwards } from '../../pieces/page-head.tsx';
import { showToast } from '../../pieces/toasts.ts';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { answerWords, isAnswer } from '../../words/cases.ts';
import { sentenceFor } from '../../words/problems.ts';
import { useForgetCases } from './use-forget-cases.ts';
import { useLoadAhead } from './use-queue.ts';

interface Then {
  readonly onDone: () => void;
  readonly onMissed: (own: CaseDecisionRequest) => void;
}

/** Sends an answer, offers the way back until the next answer, and has the next question ready. */
export function useDecide(id: string, next: string | null, { onDone, onMissed }: Then) {
  const forget = useForgetCases();
  const loadAhead = useLoadAhead();
  const [kept, setKept] = useState<KeptKey | null>(null);
  return useMutation({
    mutationFn: (request: CaseDecisionRequest) => {
      const key = keyFor(JSON.stringify(request), kept, requestKey);
      setKept(key);
      return decide(id, request, key.key);
    },
    onMutate: headingAfterwards,
    onSuccess: async (done, _, toHeading) => {
      onDone();
      // before the page is loaded anew: a key struck meanwhile would take back nothing
      offerUndo(done, forget);
      await forget();
      toHeading();
      loadAhead(next);
    },
    // also after a conflict: the page then shows who decided what meanwhile
    onError: (error, request) => {
      if (isDecidedBefore(error)) onMissed(request);
      void forget();
    },
  });
}

function isDecidedBefore(error: unknown): boolean {
  return (
    error instanceof ApiFault &&
    error.fault.kind === 'problem' &&
    error.fault.problem.code === 'case-decided'
  );
}

/** what stands in the history of an answer that was taken back at once */
const undone = say('Diurungkan segera setelah diputuskan.');

function offerUndo({ caseId, state }: CaseDone, forget: () => Promise<unknown>): void {
  if (!isAnswer(state)) return;
  const key = requestKey();
  showToast({
    text: say('Keputusan disimpan: {answer}.', { answer: answerWords(state).name }),
    undo: async () => {
      try {
        await takeBack(caseId, undone, key);
        return say('Keputusan dikembalikan. Pasangan ini menunggu lagi.');
      } catch (error) {
        return sentenceFor(error).what;
      } finally {
        await forget();
      }
    },
  });
}
