import type { FoundMember } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type DeathTold, noticeDeath } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, TextInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { headingAfterwards } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, faultsUnder, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { dateFrom } from '../../typed-date.ts';
import { useRegion } from '../../use-region.ts';
import { eventFaultWords } from '../../words/claims.ts';
import { claimsRoom, Decides } from './decides.tsx';
import { MembersTable } from './members-table.tsx';
import { membershipFault, readMembership } from './membership-draft.ts';
import { MembershipFields, useEmptyMembership } from './membership-fields.tsx';
import { OpenForMember } from './open-for-member.tsx';

const controls = { nationalId: 'duka-nik', diedOn: 'duka-tanggal' };
const dayFault = {
  target: controls.diedOn,
  text: say('Isi tanggal meninggal seperti 31-12-2026, paling akhir hari ini.'),
};
const nikFault = {
  target: controls.nationalId,
  text: say('NIK berisi 16 angka yang masuk akal. Periksa pada KTP-el, atau kosongkan.'),
};

function faultOf(field: string): FieldError | null {
  if (field === 'nationalId') return nikFault;
  return field === 'diedOn' ? dayFault : membershipFault(field);
}

function refusalsOf(error: unknown): readonly FieldError[] {
  const impossible = faultsUnder(error, ['event-refused']).map(
    ({ code }): FieldError => ({ target: controls.diedOn, text: eventFaultWords(code) }),
  );
  return impossible.length > 0 ? impossible : (fieldFaults(error, faultOf) ?? []);
}

/** The news of a death: the service finds by itself whether the dead was covered, and opens the claim. */
export function DeathNoticeRoom() {
  const { timeZone } = useRegion();
  const [draft, setDraft] = useState(useEmptyMembership());
  const [nationalId, setNationalId] = useState('');
  const [diedOn, setDiedOn] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const telling = useMutation({
    mutationFn: noticeDeath,
    gcTime: 0,
    onMutate: headingAfterwards,
    onSuccess: async (_told, _sought, toHeading) => {
      toHeading();
      await queries.invalidateQueries({ queryKey: ['claims', 'list'] });
    },
  });
  const refused = refusalsOf(telling.error);
  const errors = faults.length > 0 ? faults : refused;
  const send = () => {
    const read = readMembership(draft);
    const day = dateFrom(diedOn);
    const isDay = day !== null && day <= today(timeZone, serviceNow());
    setFaults([...('errors' in read ? read.errors : []), ...(isDay ? [] : [dayFault])]);
    if (!('sought' in read) || !isDay) return;
    const nik = nationalId.replace(/[\s.-]/g, '');
    telling.mutate({ ...read.sought, nationalId: nik === '' ? null : nik, diedOn: day });
  };
  const told = telling.data;
  const isDone =
    told?.outcome === 'opened' || told?.outcome === 'known' || told?.outcome === 'not-covered';
  return (
    <Room
      up={claimsRoom}
      title={say('Catat kabar duka')}
      lead={say(
        'Kepesertaannya dicari dan klaimnya dibuka. Bila bukan peserta, tidak ada yang disimpan.',
      )}
    >
      {told === undefined ? null : <Told told={told} diedOn={diedOn} />}
      {isDone ? null : (
        <Form
          errors={errors}
          failure={refused.length > 0 ? null : telling.error}
          button={say('Catat kabar duka')}
          busy={telling.isPending && say('Mencari kepesertaannya')}
          onSend={send}
        >
          <MembershipFields draft={draft} errors={errors} onChange={setDraft} />
          <TextInput
            id={controls.nationalId}
            label="NIK"
            optional
            kind="digits"
            look="short"
            longest={24}
            value={nationalId}
            error={errorAt(errors, controls.nationalId)}
            onChange={setNationalId}
          />
          <DateInput
            id={controls.diedOn}
            label={say('Tanggal meninggal')}
            value={diedOn}
            error={errorAt(errors, controls.diedOn)}
            onChange={setDiedOn}
          />
        </Form>
      )}
      <Decides />
    </Room>
  );
}

function Told({ told, diedOn }: { readonly told: DeathTold; readonly diedOn: string }) {
  const [chosen, setChosen] = useState<FoundMember | null>(null);
  switch (told.outcome) {
    case 'not-a-member':
      return (
        <Notice tone="neutral" title={say('Bukan peserta menurut data itu')} announced>
          <p>{say('Periksa nama, desa/kelurahan, dan nomor KK. Tidak ada data yang disimpan.')}</p>
        </Notice>
      );
    case 'not-covered':
      return (
        <Notice
          tone="neutral"
          title={say('Sudah ditetapkan, tetapi belum terlindungi saat itu')}
          announced
        >
          <p>
            {say(
              'Tidak ada yang dapat diklaim. Namanya dicatat meninggal, sehingga iurannya tidak dibayar lagi.',
            )}
          </p>
        </Notice>
      );
    case 'several':
      return chosen === null ? (
        <Notice tone="attention" title={say('Pilih siapa yang dimaksud')} announced>
          <MembersTable people={told.people} onChoose={setChosen} />
        </Notice>
      ) : (
        <OpenForMember member={chosen} on={diedOn} />
      );
    case 'opened':
    case 'known':
      return (
        <Notice
          tone="good"
          title={
            told.outcome === 'opened'
              ? say('Almarhum/almarhumah adalah peserta: klaimnya dibuka')
              : say('Klaim atas kematian ini sudah ada')
          }
          announced
        >
          <div className={panel.stack}>
            <p>
              {told.people[0] === undefined ? null : (
                <>
                  <bdi>{told.people[0].name}</bdi>, {told.people[0].villageName}.{' '}
                </>
              )}
              {told.coverEnded ? say('Perlindungannya dicatat berakhir pada hari itu. ') : null}
              {say('Beri tahu keluarganya.')}
            </p>
            {told.claimId === null ? null : (
              <div>
                <Link to="/klaim/$id" params={{ id: told.claimId }} className={buttonClass('main')}>
                  {say('Buka klaimnya')}
                </Link>
              </div>
            )}
          </div>
        </Notice>
      );
  }
}
