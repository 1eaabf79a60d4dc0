import type { RegionSettings } from '@payung/contract';
import { AgencyId } from '@payung/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { changeSettings, settingsQuery } from '../../api/members.ts';
import { agenciesQuery } from '../../api/region.ts';
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
      title="Aturan pengusulan"
      lead="Berlaku untuk usulan sejak disimpan; yang sudah diputuskan tidak berubah."
    >
      <p>
        Pekerjaan, umur, dan syarat program diatur di <Link to="/peraturan">Peraturan</Link>.
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
      {saving.isSuccess ? <Notice tone="good" title="Aturan tersimpan" announced /> : null}
      <Form
        errors={[]}
        failure={saving.error}
        button="Simpan aturan"
        busy={saving.isPending && 'Menyimpan'}
        onSend={() => saving.mutate(draft)}
      >
        <Select
          id="desa-mengusulkan"
          label="Usulan dari desa/kelurahan"
          hint="Usulan desa memakai kuota dinas yang dipilih."
          none="Desa tidak mengusulkan, hanya memastikan"
          value={draft.villagesProposeFor ?? ''}
          options={agencies.map(({ id, name }) => ({ value: id, name: `Untuk ${name}` }))}
          onChange={(value) => {
            const agency = AgencyId.safeParse(value);
            setDraft({ ...draft, villagesProposeFor: agency.success ? agency.data : null });
          }}
        />
        <RadioGroup
          id="orang-berbeda"
          label="Pengusul, pemeriksa, dan penyetuju"
          value={draft.dutiesApart}
          options={[
            { value: 'users', name: 'Tiga orang yang berbeda' },
            { value: 'units', name: 'Tiga orang dari tiga kantor yang berbeda' },
          ]}
          onChange={(value) =>
            setDraft({ ...draft, dutiesApart: value === 'units' ? 'units' : 'users' })
          }
        />
      </Form>
    </>
  );
}
