import type { RegionSettings } from '@payung/contract';
import { AgencyId } from '@payung/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { changeSettings, settingsQuery } from '../../api/members.ts';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Conflict } from '../../pieces/conflict/conflict.tsx';
import { useSaving } from '../../pieces/conflict/use-saving.ts';
import { type Standing, useStanding } from '../../pieces/conflict/use-standing.ts';
import { Form } from '../../pieces/form.tsx';
import { RadioGroup, Select } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { showToast } from '../../pieces/toasts.ts';

const proposals = say('Usulan dari desa/kelurahan');
const onlyConfirm = say('Desa tidak mengusulkan, hanya memastikan');
const duties = say('Pengusul, pemeriksa, dan penyetuju');
const dutyWords: Readonly<Record<RegionSettings['dutiesApart'], string>> = {
  users: say('Tiga orang yang berbeda'),
  units: say('Tiga orang dari tiga kantor yang berbeda'),
};

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
      {settings.data ? <Editing latest={settings.data} /> : null}
    </Room>
  );
}

function Editing({ latest }: { readonly latest: RegionSettings }) {
  const standing = useStanding(latest);
  return <RulesForm key={standing.base.version} standing={standing} />;
}

function RulesForm({ standing }: { readonly standing: Standing<RegionSettings> }) {
  const agencies = useQuery(agenciesQuery).data ?? [];
  const { base, moved, version } = standing;
  const [draft, setDraft] = useState(base);
  const saving = useSavingRules(standing);
  const agencyName = ({ villagesProposeFor }: RegionSettings) =>
    agencies.find(({ id }) => id === villagesProposeFor)?.name ?? onlyConfirm;
  return (
    <Form
      errors={[]}
      failure={moved === null ? saving.error : null}
      button={say('Simpan aturan')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={() => saving.mutate({ ...draft, version })}
    >
      <Conflict
        standing={standing}
        onKeep={saving.reset}
        fields={(now) => [
          { name: proposals, now: agencyName(now), own: agencyName(draft) },
          { name: duties, now: dutyWords[now.dutiesApart], own: dutyWords[draft.dutiesApart] },
        ]}
      />
      <Select
        id="desa-mengusulkan"
        label={proposals}
        hint={say('Usulan desa memakai kuota dinas yang dipilih.')}
        none={onlyConfirm}
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
        label={duties}
        value={draft.dutiesApart}
        options={[
          { value: 'users', name: dutyWords.users },
          { value: 'units', name: dutyWords.units },
        ]}
        onChange={(value) =>
          setDraft({ ...draft, dutiesApart: value === 'units' ? 'units' : 'users' })
        }
      />
    </Form>
  );
}

function useSavingRules(standing: Standing<RegionSettings>) {
  const queries = useQueryClient();
  return useSaving(standing, {
    queryKey: settingsQuery.queryKey,
    save: changeSettings,
    onSaved: () => {
      showToast({ text: say('Aturan tersimpan.') });
      return queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
}
