import type { RegionSettings } from '@payung/contract';
import { AgencyId } from '@payung/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { changeSettings, settingsQuery } from '../../api/members.ts';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Form } from '../../pieces/form.tsx';
import { RadioGroup, Select } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';

/** What differs between regions in who proposes, and who must be different people. */
export function RulesRoom() {
  const settings = useQuery(settingsQuery);
  return (
    <Room
      up={settingsRoom}
      title={say('Aturan pengusulan')}
      lead={say('Berlaku untuk usulan sejak disimpan; yang sudah diputuskan tidak berubah.')}
    >
      <p>
        <Say
          text="Pekerjaan, umur, dan syarat program diatur di <link>Peraturan</link>."
          link={(inside) => <Link to="/peraturan">{inside}</Link>}
        />
      </p>
      {settings.error ? <FaultNotice error={settings.error} /> : null}
      {settings.isPending ? <Skeleton lines={4} /> : null}
      {settings.data ? <RulesForm kept={settings.data} /> : null}
    </Room>
  );
}

function RulesForm({ kept }: { readonly kept: RegionSettings }) {
  const agencies = useQuery(agenciesQuery).data ?? [];
  const [draft, setDraft] = useState(kept);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: changeSettings,
    onSuccess: async (saved) => {
      queries.setQueryData(settingsQuery.queryKey, saved);
      await queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
  return (
    <>
      {saving.isSuccess ? <Notice tone="good" title={say('Aturan tersimpan')} announced /> : null}
      <Form
        errors={[]}
        failure={saving.error}
        button={say('Simpan aturan')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={() => saving.mutate(draft)}
      >
        <Select
          id="desa-mengusulkan"
          label={say('Usulan dari desa/kelurahan')}
          hint={say('Usulan desa memakai kuota dinas yang dipilih.')}
          none={say('Desa tidak mengusulkan, hanya memastikan')}
          value={draft.villagesProposeFor ?? ''}
          options={agencies.map(({ id, name }) => ({
            value: id,
            name: say('Untuk {name}', { name }),
          }))}
          onChange={(value) => {
            const agency = AgencyId.safeParse(value);
            setDraft({ ...draft, villagesProposeFor: agency.success ? agency.data : null });
          }}
        />
        <RadioGroup
          id="orang-berbeda"
          label={say('Pengusul, pemeriksa, dan penyetuju')}
          value={draft.dutiesApart}
          options={[
            { value: 'users', name: say('Tiga orang yang berbeda') },
            { value: 'units', name: say('Tiga orang dari tiga kantor yang berbeda') },
          ]}
          onChange={(value) =>
            setDraft({ ...draft, dutiesApart: value === 'units' ? 'units' : 'users' })
          }
        />
      </Form>
    </>
  );
}
