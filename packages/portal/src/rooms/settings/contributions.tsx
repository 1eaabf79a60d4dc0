import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ContributionSetting,
  contributionSettingQuery,
  settleContributions,
} from '../../api/cover.ts';
import { occupationsQuery } from '../../api/region.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Conflict } from '../../pieces/conflict/conflict.tsx';
import { useSaving } from '../../pieces/conflict/use-saving.ts';
import { type Standing, useStanding } from '../../pieces/conflict/use-standing.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, DateInput, Pair, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import {
  type AgreementDraft,
  agreementControl,
  agreementDrafts,
  agreementLines,
  readAgreements,
} from './contribution-draft.ts';

/** What the region settled with its branch of the insurer about contributions. */
export function ContributionsRoom() {
  const setting = useQuery(contributionSettingQuery);
  const failed = setting.error;
  return (
    <Room
      up={settingsRoom}
      title={say('Kesepakatan iuran dengan BPJS')}
      lead={
        <WithTerms terms={['iuran', 'masa-tenggang', 'masa-iur', 'pks']}>
          {say(
            'Dari tanggal mulai PKS pembayaran pertama dihitung bila BPJS menyepakatinya. Pekerjaan angkutan mendapat tarifnya sendiri.',
          )}
        </WithTerms>
      }
    >
      {failed ? <FaultNotice error={failed} /> : null}
      {setting.isPending ? <Skeleton lines={6} /> : null}
      {setting.data ? <Setting setting={setting.data} /> : null}
    </Room>
  );
}

interface OfSetting {
  readonly setting: ContributionSetting;
}

/** The form for those who may change it; what stands for everybody else. */
function Setting({ setting }: OfSetting) {
  const { timeZone } = useRegion();
  const { occupationName } = useNames();
  const { mayAdminister } = rightsOf(useMe());
  if (mayAdminister) return <Editing latest={setting} />;
  const { agreements, transportOccupations } = setting;
  const none = say('Belum ada');
  return (
    <dl className={panel.facts}>
      <div>
        <dt>{say('PKS')}</dt>
        <dd>
          {agreements
            .map(({ number, startsOn }) => `${number}, ${formatDate(startsOn, timeZone)}`)
            .join('; ') || none}
        </dd>
      </div>
      <div>
        <dt>{say('Pekerjaan angkutan')}</dt>
        <dd>{transportOccupations.map(occupationName).join(', ') || none}</dd>
      </div>
    </dl>
  );
}

/** agreements that a region keeps, at most */
const mostAgreements = 40;

function Editing({ latest }: { readonly latest: ContributionSetting }) {
  const standing = useStanding(latest);
  return <SettingForm key={standing.base.version} standing={standing} />;
}

function SettingForm({ standing }: { readonly standing: Standing<ContributionSetting> }) {
  const { base: setting, moved, version } = standing;
  const [drafts, setDrafts] = useState<readonly AgreementDraft[]>(() => agreementDrafts(setting));
  const [transport, setTransport] = useState<readonly string[]>(setting.transportOccupations);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const { occupationName } = useNames();
  const saving = useSaving(standing, {
    queryKey: contributionSettingQuery.queryKey,
    save: settleContributions,
  });
  const refused = fieldFaults(saving.error, (field) =>
    field.startsWith('transportOccupations')
      ? { target: 'angkutan', text: say('Pilih pekerjaan yang ada dalam aturan yang berlaku.') }
      : null,
  );
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const change = (at: number, next: Partial<AgreementDraft>) =>
    setDrafts((before) => before.map((one, i) => (i === at ? { ...one, ...next } : one)));
  const field = (at: number, name: keyof AgreementDraft) => ({
    id: agreementControl(at, name),
    value: drafts[at]?.[name] ?? '',
    error: errorAt(errors, agreementControl(at, name)),
    onChange: (value: string) => change(at, { [name]: value }),
  });
  const send = () => {
    const read = readAgreements(drafts);
    setFaults(read.errors ?? []);
    if (read.agreements === undefined) return;
    saving.mutate({ version, agreements: read.agreements, transportOccupations: [...transport] });
  };
  return (
    <Form
      errors={errors}
      failure={refused === null && moved === null ? saving.error : null}
      button={say('Simpan kesepakatan')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <Conflict
        standing={standing}
        onKeep={saving.reset}
        fields={(now) => [
          {
            name: say('PKS'),
            now: agreementLines(agreementDrafts(now)),
            own: agreementLines(drafts),
          },
          {
            name: say('Pekerjaan angkutan'),
            now: now.transportOccupations.map(occupationName).join(', '),
            own: transport.map(occupationName).join(', '),
          },
        ]}
      />
      {drafts.map((_, at) => (
        <Pair key={agreementControl(at, 'number')}>
          <TextInput {...field(at, 'number')} label={say('Nomor PKS')} longest={80} />
          <DateInput {...field(at, 'startsOn')} label={say('Mulai berlaku')} />
        </Pair>
      ))}
      {drafts.length < mostAgreements ? (
        <Button onPress={() => setDrafts([...drafts, { number: '', startsOn: '' }])}>
          {say('Tambah PKS')}
        </Button>
      ) : null}
      <Transport chosen={transport} onChange={setTransport} />
    </Form>
  );
}

function Transport(props: {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const occupations = useQuery(occupationsQuery).data ?? [];
  return (
    <CheckGroup
      id="angkutan"
      label={say('Pekerjaan angkutan')}
      hint={say('Berlaku untuk tagihan berikutnya; yang sudah ditagih tetap dengan tarifnya.')}
      options={occupations.map(({ code, name }) => ({ value: code, name }))}
      chosen={props.chosen}
      onChange={props.onChange}
      isLong
    />
  );
}
