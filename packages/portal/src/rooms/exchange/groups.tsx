import { type FundingKind, fundingKinds } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type GroupSetting, groupsQuery, saveGroups } from '../../api/exchanges.ts';
import { say } from '../../language/say.ts';
import { Conflict } from '../../pieces/conflict/conflict.tsx';
import { useSaving } from '../../pieces/conflict/use-saving.ts';
import { type Standing, useStanding } from '../../pieces/conflict/use-standing.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { fundingName } from '../../words/cohorts.ts';
import { isMembershipType, membershipOptions } from '../../words/exchange.ts';
import styles from './exchange.module.css';
import { exchangeRoom } from './new-exchange.tsx';

/** In which group (wadah) of the insurer each kind of money is. */
export function GroupsRoom() {
  const groups = useQuery(groupsQuery);
  return (
    <Room
      up={exchangeRoom}
      title={say('Wadah menurut sumber dana')}
      lead={
        <WithTerms terms={['wadah', 'sumber-dana', 'pks']}>
          {say(
            'BPJS memisahkan peserta menurut siapa yang membayar. Berkas yang sudah dibuat tetap dengan wadahnya.',
          )}
        </WithTerms>
      }
    >
      {groups.error ? <FaultNotice error={groups.error} /> : null}
      {groups.isPending ? <Skeleton lines={6} /> : null}
      {groups.data ? <Editing latest={groups.data} /> : null}
    </Room>
  );
}

type Group = GroupSetting['groups'][number];
interface Draft {
  readonly type: string;
  readonly code: string;
}

const control = (kind: string, field: string) => `wadah-${kind}-${field}`;

function Editing({ latest }: { readonly latest: GroupSetting }) {
  const standing = useStanding(latest);
  return <GroupsForm key={standing.base.version} standing={standing} />;
}

function GroupsForm({ standing }: { readonly standing: Standing<GroupSetting> }) {
  const { base: setting, moved, version } = standing;
  const [drafts, setDrafts] = useState<ReadonlyMap<FundingKind, Draft>>(() => draftsOf(setting));
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const saving = useSaving(standing, {
    queryKey: groupsQuery.queryKey,
    save: () => saveGroups({ version, groups: groupsIn(drafts) }),
  });
  const refused: readonly FieldError[] | null = fieldFaults(saving.error, (field) => {
    const [, at] = /^groups\.(\d+)/.exec(field) ?? [];
    const kind = at === undefined ? undefined : groupsIn(drafts)[Number(at)]?.funding;
    return kind === undefined
      ? null
      : {
          target: control(kind, 'nomor'),
          text: say('Nomor wadah paling panjang 40 huruf atau angka.'),
        };
  });
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const change = (kind: FundingKind, next: Partial<Draft>) =>
    setDrafts((before) => new Map(before).set(kind, { ...draftOf(before, kind), ...next }));
  return (
    <Form
      errors={errors}
      failure={refused === null && moved === null ? saving.error : null}
      button={say('Simpan wadah')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={() => {
        const wrong = codesWithoutGroup(drafts);
        setFaults(wrong);
        if (wrong.length === 0) saving.mutate();
      }}
    >
      <Conflict
        standing={standing}
        onKeep={saving.reset}
        fields={(now) =>
          fundingKinds.map((kind) => ({
            name: fundingName(kind),
            now: groupText(draftOf(draftsOf(now), kind)),
            own: groupText(draftOf(drafts, kind)),
          }))
        }
      />
      {setting.version === 0 ? (
        <Notice tone="neutral" title={say('Wadah bawaan, belum disesuaikan')}>
          {say('Cocokkan dengan kantor cabang BPJS, lalu isi nomor wadahnya.')}
        </Notice>
      ) : (
        <Notice
          tone="good"
          title={say('Wadah tersimpan, versi {version}', { version: setting.version })}
        />
      )}
      <div className={styles.groups}>
        {fundingKinds.map((kind) => (
          <div key={kind} className={styles.member}>
            <Select
              id={control(kind, 'jenis')}
              label={fundingName(kind)}
              none={say('Tidak lewat wadah')}
              options={membershipOptions}
              value={draftOf(drafts, kind).type}
              error={errorAt(errors, control(kind, 'jenis'))}
              onChange={(type) => change(kind, { type })}
            />
            <TextInput
              id={control(kind, 'nomor')}
              label={say('Nomor wadah {funding}', { funding: fundingName(kind) })}
              longest={40}
              value={draftOf(drafts, kind).code}
              error={errorAt(errors, control(kind, 'nomor'))}
              onChange={(code) => change(kind, { code })}
            />
          </div>
        ))}
      </div>
    </Form>
  );
}

/** A group as one reads it; nothing where there is none. */
function groupText({ type, code }: Draft): string {
  const name = membershipOptions.find(({ value }) => value === type)?.name ?? '';
  return `${name} ${code}`.trim();
}

function draftOf(drafts: ReadonlyMap<FundingKind, Draft>, kind: FundingKind): Draft {
  return drafts.get(kind) ?? { type: '', code: '' };
}

function draftsOf({ groups }: GroupSetting): ReadonlyMap<FundingKind, Draft> {
  return new Map(
    groups.map(({ funding, membershipType, code }) => [funding, { type: membershipType, code }]),
  );
}

/** A number that was typed is not dropped because its group was not chosen. */
function codesWithoutGroup(drafts: ReadonlyMap<FundingKind, Draft>): FieldError[] {
  return [...drafts]
    .filter(([, { type, code }]) => !isMembershipType(type) && code.trim() !== '')
    .map(([kind]) => ({
      target: control(kind, 'jenis'),
      text: say('{funding}: pilih wadahnya, atau kosongkan nomornya.', {
        funding: fundingName(kind),
      }),
    }));
}

function groupsIn(drafts: ReadonlyMap<FundingKind, Draft>): Group[] {
  return [...drafts].flatMap(([funding, { type, code }]) =>
    isMembershipType(type) ? [{ funding, membershipType: type, code: code.trim() }] : [],
  );
}
