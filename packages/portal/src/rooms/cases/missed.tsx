import type { CaseDecisionRequest } from '@payung/contract';
import { Notice } from '../../pieces/notice.tsx';
import { answerWords } from '../../words/cases.ts';

/** Somebody else was first: what they decided stands below, and what one had chosen oneself is not thrown away. */
export function Missed({ own }: { readonly own: CaseDecisionRequest }) {
  return (
    <Notice tone="attention" title="Orang lain memutuskan lebih dulu" announced>
      <p>
        Keputusan Anda belum disimpan: {answerWords(own.answer).name}, dengan alasan{' '}
        <bdi>{own.reason}</bdi>
      </p>
      <p>Bandingkan dengan keputusan di bawah. Bila keliru, batalkan keputusan itu dahulu.</p>
    </Notice>
  );
}
