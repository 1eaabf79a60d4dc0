import { Role } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../../api/members.ts';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset } from '../../pieces/form.tsx';
import { CheckGroup, DateInput, Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { roleName } from '../../words/labels.ts';
import { isMachine, roleEffects } from '../../words/posts.ts';
import { AreaPicker } from './area-picker.tsx';
import { answersForAreas, controlOf, mayNarrowAgencies, type PostDraft } from './post-draft.ts';

interface PostFieldsProps {
  readonly draft: PostDraft;
  readonly position: number;
  readonly errors: readonly FieldError[];
  readonly onChange: (part: Partial<PostDraft>) => void;
  /** none for the only post */
  readonly onRemove: (() => void) | null;
}

/** Machines are registered in a room of their own. */
const roles = Role.options.filter((role) => role !== 'machine');

/** One post: the role, where it reaches, from when to when, and in whose place. */
export function PostFields(props: PostFieldsProps) {
  const { draft, position, errors, onChange, onRemove } = props;
  const at = (field: string) => controlOf(position, field);
  return (
    <Fieldset title={say('Tugas {position}', { position: position + 1 })}>
      <Select
        id={at('role')}
        label={say('Peran')}
        hint={roleEffects[draft.role]}
        value={draft.role}
        options={roles.map((role) => ({ value: role, name: roleName(role) }))}
        onChange={(value) => {
          const role = roles.find((one) => one === value);
          if (role !== undefined) onChange({ role, areas: [] });
        }}
      />
      <Reach {...props} />
      <Pair>
        <DateInput
          id={at('from')}
          label={say('Hari pertama')}
          value={draft.from}
          error={errorAt(errors, at('from'))}
          onChange={(from) => onChange({ from })}
        />
        <DateInput
          id={at('until')}
          label={say('Hari terakhir')}
          hint={say('Kosong berarti tanpa batas.')}
          value={draft.until}
          error={errorAt(errors, at('until'))}
          onChange={(until) => onChange({ until })}
        />
      </Pair>
      <Acting {...props} />
      {onRemove === null ? null : (
        <div>
          <Button onPress={onRemove}>{say('Hapus tugas ini')}</Button>
        </div>
      )}
    </Fieldset>
  );
}

function Reach({ draft, position, errors, onChange }: PostFieldsProps) {
  const agencies = useQuery(agenciesQuery).data ?? [];
  if (mayNarrowAgencies(draft.role)) {
    const id = controlOf(position, 'agencies');
    return (
      <CheckGroup
        id={id}
        label={say('Dinas')}
        {...(draft.role === 'auditor' ? { hint: say('Kosong berarti semua dinas.') } : {})}
        error={errorAt(errors, id)}
        options={agencies.map((agency) => ({ value: agency.id, name: agency.name }))}
        chosen={draft.agencies}
        onChange={(chosen) => onChange({ agencies: chosen })}
      />
    );
  }
  if (!answersForAreas(draft.role)) return null;
  const id = controlOf(position, 'areas');
  return (
    <AreaPicker
      key={draft.role}
      id={id}
      level={draft.role === 'district' ? 'district' : 'village'}
      chosen={draft.areas}
      error={errorAt(errors, id)}
      onChange={(areas) => onChange({ areas })}
    />
  );
}

function Acting({ draft, position, errors, onChange }: PostFieldsProps) {
  const members = useQuery(membersQuery).data ?? [];
  const at = (field: string) => controlOf(position, field);
  const others = members.filter((one) => one.state === 'active' && !isMachine(one));
  return (
    <>
      <Select
        id={at('acting')}
        label={say('Kedudukan')}
        value={draft.acting}
        options={[
          { value: '', name: say('Pejabat tetap') },
          { value: 'PLT', name: say('Plt., jabatan kosong') },
          { value: 'PLH', name: say('Plh., pejabat berhalangan') },
        ]}
        onChange={(value) =>
          onChange({ acting: value === 'PLT' || value === 'PLH' ? value : '', of: '' })
        }
      />
      {draft.acting === '' ? null : (
        <>
          <TextInput
            id={at('letter')}
            label={say('Nomor surat perintah')}
            longest={120}
            value={draft.letter}
            error={errorAt(errors, at('letter'))}
            onChange={(letter) => onChange({ letter })}
          />
          <Select
            id={at('of')}
            label={say('Menggantikan')}
            none={say('Jabatan kosong atau bukan pengguna')}
            value={draft.of}
            error={errorAt(errors, at('of'))}
            options={others.map(({ user, name }) => ({ value: user, name }))}
            onChange={(of) => onChange({ of })}
          />
        </>
      )}
    </>
  );
}
