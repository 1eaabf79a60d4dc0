import type { CaseDecisionRequest } from '@payung/contract';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { Written } from '../../pieces/written.tsx';
import { answerWords } from '../../words/cases.ts';

/** Somebody else was first: what they decided stands below, and what one had chosen oneself is not thrown away. */
export function Missed({ own }: { readonly own: CaseDecisionRequest }) {
  return (
    <Notice tone="attention" title={say('Orang lain memutuskan lebih dulu')} announced>
      <p>
        <Say
          text="Keputusan Anda belum disimpan: {answer}, dengan alasan {reason}"
          answer={answerWords(own.answer).name}
          reason={<Written>{own.reason}</Written>}
        />
      </p>
      <p>
        {say('Bandingkan dengan keputusan di bawah. Bila keliru, batalkan keputusan itu dahulu.')}
      </p>
    </Notice>
  );
}
