import type { NominationResult } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { nominate } from '../../api/people.ts';
import { noticeQuery } from '../../api/protection.ts';
import { agenciesQuery, occupationsQuery } from '../../api/region.ts';
import { RestoredNotice } from '../../drafts/restored-notice.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import { choicesFor } from './choices.ts';
import { type Draft, draftFrom, emptyDraft, isEmptyDraft, requestFrom } from './draft.ts';
import { ProposeForm } from './form.tsx';
import { Ineligible, ProposalResult } from './proposal-result.tsx';
import { refusalOf } from './refusal.ts';

/** One worker at a time. What is typed comes back after a reload or a new sign-in; on the device it lies sealed. */
export function ProposeRoom() {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const draftKept = useDraft({
    form: 'usulan',
    value: draft,
    isEmpty: isEmptyDraft(draft),
    parse: draftFrom,
    onRestore: setDraft,
  });
  const notice = useQuery(noticeQuery);
  const noticeVersion = notice.data?.version ?? null;
  const sending = useNominate(noticeVersion, draftKept.forget);
  const names = useNames();
  const choices = choicesFor(
    useMe(),
    useRegion(),
    useQuery(agenciesQuery).data,
    useQuery(occupationsQuery).data ?? [],
    noticeVersion,
  );
  const startAnew = () => {
    draftKept.forget();
    setDraft({ ...emptyDraft, agency: draft.agency });
    sending.reset();
  };
  if (sending.data) return <ProposalResult result={sending.data} onAnother={startAnew} />;
  const refusal = sending.error ? refusalOf(sending.error, names) : null;
  if (refusal?.kind === 'ineligible') {
    return <Ineligible reasons={refusal.reasons} onAnother={startAnew} onBack={sending.reset} />;
  }
  return (
    <>
      <PageHead
        title={say('Usulkan satu orang')}
        lead={
          <WithTerms terms={['nik', 'nomor-kk', 'nama-ibu-kandung', 'pekerja-rentan']}>
            {say('NIK, nama, dan pekerjaan wajib diisi. Data lain dapat menyusul.')}
          </WithTerms>
        }
      />
      <RestoredNotice from={draftKept.restoredFrom} onClear={startAnew} />
      <ProposeForm
        choices={choices}
        draft={draft}
        onChange={setDraft}
        onSend={sending.mutate}
        isSending={sending.isPending}
        refused={refusal?.kind === 'to-correct' ? refusal.errors : null}
        failure={refusal === null ? sending.error : null}
      />
      {notice.isPending ? <Skeleton lines={1} /> : null}
      {notice.error ? <FaultNotice error={notice.error} /> : null}
      <p>
        <Link to="/pengaturan/pemberitahuan">{say('Baca pemberitahuan tentang data pribadi')}</Link>
      </p>
      <p>
        <Say
          text="Tidak ada sinyal di tempat orangnya? {field}"
          field={<Link to="/lapangan">{say('Tulis di Kerja lapangan')}</Link>}
        />
      </p>
    </>
  );
}

function useNominate(noticeVersion: number | null, onSent: () => void) {
  const region = useRegion();
  const queries = useQueryClient();
  const [kept, setKept] = useState<KeptKey | null>(null);
  return useMutation({
    mutationFn: (draft: Draft): Promise<NominationResult> => {
      const request = requestFrom(draft, region.villages, region.districts, noticeVersion);
      const next = keyFor(JSON.stringify(request), kept, requestKey);
      setKept(next);
      return nominate(request, next.key);
    },
    onSuccess: () => {
      onSent();
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['nominations'] }),
        queries.invalidateQueries({ queryKey: ['quotas'] }),
        queries.invalidateQueries({ queryKey: ['cases'] }),
      ]);
    },
  });
}
