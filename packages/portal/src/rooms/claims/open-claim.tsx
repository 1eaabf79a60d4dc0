import type { FoundMember } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { findMembership } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { fieldFaults } from '../../service-faults.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { claimsRoom, Decides } from './decides.tsx';
import { MembersTable } from './members-table.tsx';
import { membershipFault, readMembership } from './membership-draft.ts';
import { MembershipFields, useEmptyMembership } from './membership-fields.tsx';
import { OpenForMember } from './open-for-member.tsx';

/** Finds a worker by what the family knows, and opens a claim about what happened. */
export function OpenClaimRoom() {
  const [draft, setDraft] = useState(useEmptyMembership());
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const [chosen, setChosen] = useState<FoundMember | null>(null);
  const finding = useMutation({ mutationFn: findMembership, gcTime: 0 });
  const refused = fieldFaults(finding.error, membershipFault);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const find = () => {
    const read = readMembership(draft);
    setFaults('errors' in read ? read.errors : []);
    setChosen(null);
    if ('sought' in read) finding.mutate(read.sought);
  };
  return (
    <Room
      up={claimsRoom}
      title={say('Cari peserta dan buka klaim')}
      lead={
        <WithTerms terms={['kpj', 'ahli-waris']}>
          {say(
            'Nama, desa/kelurahan, dan nomor KK harus cocok ketiganya. Setiap pencarian tercatat.',
          )}
        </WithTerms>
      }
    >
      {chosen === null ? (
        <>
          <Form
            errors={errors}
            failure={refused === null ? finding.error : null}
            button={say('Cari peserta')}
            busy={finding.isPending && say('Mencari')}
            onSend={find}
          >
            <MembershipFields draft={draft} errors={errors} onChange={setDraft} />
          </Form>
          {finding.data ? <Found people={finding.data} onChoose={setChosen} /> : null}
        </>
      ) : (
        <>
          <div className={panel.row}>
            <Button onPress={() => setChosen(null)}>{say('Kembali ke pencarian')}</Button>
          </div>
          <OpenForMember member={chosen} />
        </>
      )}
      <Decides />
    </Room>
  );
}

interface FoundProps {
  readonly people: readonly FoundMember[];
  readonly onChoose: (member: FoundMember) => void;
}

function Found({ people, onChoose }: FoundProps) {
  if (people.length > 0) return <MembersTable people={people} onChoose={onChoose} />;
  return (
    <Empty title={say('Tidak ditemukan dengan ketiga data itu.')}>
      <p>
        {say(
          'Periksa penulisan nama dan nomor KK pada kartu keluarga yang terbaru, atau coba desa/kelurahan tempat tinggal sebelumnya.',
        )}
      </p>
    </Empty>
  );
}
