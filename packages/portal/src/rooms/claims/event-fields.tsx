import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { CheckGroup, DateInput, Pair, RadioGroup, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import {
  eventControls as controls,
  type EventDraft,
  isAccident,
  whatOptions,
} from './event-draft.ts';

interface EventFieldsProps {
  readonly draft: EventDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: EventDraft) => void;
}

/** What happened, and when; of an accident also the hour and what became of the worker. */
export function EventFields({ draft, errors, onChange }: EventFieldsProps) {
  const at = (field: keyof typeof controls) => ({
    id: controls[field],
    error: errorAt(errors, controls[field]),
  });
  const accident = isAccident(draft);
  return (
    <>
      <RadioGroup
        {...at('what')}
        label={say('Apa yang terjadi')}
        value={draft.what}
        options={whatOptions}
        onChange={(what) => onChange({ ...draft, what })}
      />
      <Pair>
        <DateInput
          {...at('on')}
          label={accident ? say('Tanggal kecelakaan') : say('Tanggal kejadian')}
          value={draft.on}
          onChange={(on) => onChange({ ...draft, on })}
        />
        {accident ? (
          <TextInput
            {...at('time')}
            label={say('Pukul')}
            hint={say('Misalnya 07.45.')}
            look="short"
            longest={5}
            value={draft.time}
            onChange={(time) => onChange({ ...draft, time })}
          />
        ) : null}
      </Pair>
      {draft.what === 'died' ? (
        <DateInput
          {...at('diedOn')}
          label={say('Tanggal meninggal')}
          value={draft.diedOn}
          onChange={(diedOn) => onChange({ ...draft, diedOn })}
        />
      ) : null}
      {draft.what === 'partial-disability' ? (
        <TextInput
          {...at('percent')}
          label={say('Persen cacat menurut surat dokter')}
          hint={say('Misalnya 12,5.')}
          look="short"
          longest={6}
          value={draft.percent}
          onChange={(percent) => onChange({ ...draft, percent })}
        />
      ) : null}
      {accident ? (
        <>
          <TextInput
            {...at('monthsUnfit')}
            label={say('Bulan tidak mampu bekerja sampai sekarang')}
            kind="digits"
            look="short"
            longest={3}
            value={draft.monthsUnfit}
            onChange={(monthsUnfit) => onChange({ ...draft, monthsUnfit })}
          />
          <CheckGroup
            id="kejadian-lalu-lintas"
            label={say('Tempat')}
            chosen={draft.isTraffic ? ['traffic'] : []}
            options={[
              {
                value: 'traffic',
                name: say('Kecelakaan lalu lintas'),
                under: say('Laporan polisi ikut diminta'),
              },
            ]}
            onChange={(chosen) => onChange({ ...draft, isTraffic: chosen.length > 0 })}
          />
        </>
      ) : null}
    </>
  );
}
