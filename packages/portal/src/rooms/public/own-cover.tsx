import type { OwnCoverAnswer } from '@payung/contract';
import type { PublicOwnCover } from '@payung/domain';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { askOwnCover, publicOwnCoverQuery } from '../../api/public.ts';
import { ApiFault } from '../../api/request.ts';
import { say } from '../../language/say.ts';
import { Form } from '../../pieces/form.tsx';
import { TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { isCode } from '../../words/problems.ts';
import { OwnCoverAnswered } from './own-cover-answered.tsx';
import { factWords, type OwnCoverDraft, ownCoverErrors } from './own-cover-draft.ts';
import { PublicFrame } from './public-frame.tsx';

const route = getRouteApi('/publik/$daerah/cek');
const nothing: OwnCoverDraft = { nik: '', fact: '' };

/** Whether one is covered oneself: two fields, a plain answer, never a name. */
export function OwnCoverRoom() {
  const { daerah } = route.useParams();
  const check = useQuery(publicOwnCoverQuery(daerah));
  const isClosed = isCode(check.error, 'not-found');
  return (
    <PublicFrame isNarrow>
      {isClosed ? (
        <div className={room.column}>
          <PageHead
            title={say('Periksa perlindungan saya')}
            lead={say(
              'Pemeriksaan tidak dibuka di alamat ini. Tanyakan ke kantor desa atau kelurahan Anda.',
            )}
          />
        </div>
      ) : null}
      {check.error && !isClosed ? <FaultNotice error={check.error} /> : null}
      {check.isPending ? <Skeleton lines={5} /> : null}
      {check.data ? <Check daerah={daerah} check={check.data} /> : null}
    </PublicFrame>
  );
}

interface CheckProps {
  readonly daerah: string;
  readonly check: PublicOwnCover;
}

function Check({ daerah, check }: CheckProps) {
  const [answer, setAnswer] = useState<OwnCoverAnswer | null>(null);
  if (answer !== null) {
    return <OwnCoverAnswered answer={answer} check={check} onAgain={() => setAnswer(null)} />;
  }
  return (
    <div className={room.column}>
      <p>
        <Link to="/publik/$daerah" params={{ daerah }}>
          {check.region.name}
        </Link>
      </p>
      <PageHead
        title={say('Periksa perlindungan saya')}
        lead={say(
          'Apakah Anda tercatat terlindungi dalam program {programme}? Isi dua data di bawah ini. Keduanya tidak disimpan.',
          { programme: check.programme },
        )}
      />
      <Ask daerah={daerah} check={check} onAnswer={setAnswer} />
    </div>
  );
}

interface AskProps extends CheckProps {
  readonly onAnswer: (answer: OwnCoverAnswer) => void;
}

function Ask({ daerah, check: { fact }, onAnswer }: AskProps) {
  const [draft, setDraft] = useState(nothing);
  const [isTried, setTried] = useState(false);
  const asking = useMutation({
    mutationFn: () =>
      askOwnCover(daerah, { nationalId: draft.nik.replace(/\s/g, ''), fact: draft.fact.trim() }),
    onSuccess: onAnswer,
    gcTime: 0,
  });
  const errors = isTried ? ownCoverErrors(draft, fact) : [];
  const errorAt = (target: string) => errors.find((one) => one.target === target)?.text;
  const words = factWords[fact];
  return (
    <Form
      errors={errors}
      failure={isTriedOut(asking.error) ? null : asking.error}
      button={say('Periksa perlindungan')}
      busy={asking.isPending && say('Memeriksa')}
      onSend={() => {
        setTried(true);
        if (ownCoverErrors(draft, fact).length === 0) asking.mutate();
      }}
    >
      {isTriedOut(asking.error) ? <TriedOut /> : null}
      <TextInput
        id="nik"
        label={say('NIK (16 angka)')}
        hint={say('Tertulis pada KTP-el.')}
        kind="digits"
        longest={24}
        value={draft.nik}
        error={errorAt('nik')}
        onChange={(nik) => setDraft({ ...draft, nik })}
      />
      <TextInput
        id="fakta"
        label={words.label}
        hint={words.hint}
        kind={fact === 'family-card-end' ? 'digits' : 'text'}
        longest={fact === 'family-card-end' ? 8 : 120}
        value={draft.fact}
        error={errorAt('fakta')}
        onChange={(said) => setDraft({ ...draft, fact: said })}
      />
    </Form>
  );
}

/** Whether this NIK has had its tries for today; who only asked too fast is told how long to wait. */
function isTriedOut(error: unknown): boolean {
  if (!(error instanceof ApiFault) || error.fault.kind !== 'problem') return false;
  const { problem, retryAfterSeconds } = error.fault;
  return problem.code === 'too-many-requests' && retryAfterSeconds === null;
}

function TriedOut() {
  return (
    <Notice tone="attention" title={say('NIK ini sudah dicoba lima kali hari ini')}>
      {say('Coba lagi besok, atau tanyakan ke kantor desa atau kelurahan Anda.')}
    </Notice>
  );
}
