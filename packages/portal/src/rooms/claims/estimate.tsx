import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { estimate } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { DateInput, Pair, TextInput } from '../../pieces/inputs.tsx';
import { Room } from '../../pieces/room.tsx';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { useRegion } from '../../use-region.ts';
import { BenefitSteps } from './benefit-steps.tsx';
import { type ChildDraft, childFault, emptyChild, readChildren } from './child-draft.ts';
import { ChildFields } from './child-fields.tsx';
import { claimsRoom, Decides } from './decides.tsx';
import { coverControls, coverFault, emptyCover, readCover } from './estimate-draft.ts';
import { emptyEvent, eventFault, readEvent } from './event-draft.ts';
import { EventFields } from './event-fields.tsx';

const faultOf = (field: string) => eventFault(field) ?? coverFault(field) ?? childFault(field);
const mostChildren = 5;

/** What the law of a day pays for stated facts, without any person. */
export function EstimateRoom() {
  const { timeZone } = useRegion();
  const [event, setEvent] = useState(emptyEvent);
  const [cover, setCover] = useState(emptyCover);
  const [children, setChildren] = useState<readonly ChildDraft[]>([]);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const asking = useMutation({ mutationFn: estimate });
  const refused = fieldFaults(asking.error, faultOf);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const day = today(timeZone, serviceNow());
    const [what, paid, kids] = [
      readEvent(event, day),
      readCover(cover),
      readChildren(children, day),
    ];
    setFaults([what, paid, kids].flatMap((read) => ('errors' in read ? read.errors : [])));
    if (!('event' in what) || !('cover' in paid) || !('children' in kids)) return;
    const unnamed = kids.children.map(({ name: _, ...rest }) => rest);
    asking.mutate({ event: what.event, cover: paid.cover, children: unnamed });
  };
  const at = (field: keyof typeof coverControls) => ({
    id: coverControls[field],
    value: cover[field],
    error: errorAt(errors, coverControls[field]),
    onChange: (value: string) => setCover({ ...cover, [field]: value }),
  });
  return (
    <Room
      up={claimsRoom}
      title={say('Hitung perkiraan manfaat')}
      lead={say(
        'Menurut aturan yang berlaku pada hari kejadian. Tidak menyebut dan tidak menyimpan orang.',
      )}
    >
      <Decides />
      <Form
        errors={errors}
        failure={refused === null ? asking.error : null}
        button={say('Hitung perkiraan')}
        busy={asking.isPending && say('Menghitung')}
        onSend={send}
        beside={
          children.length < mostChildren ? (
            <Button onPress={() => setChildren([...children, emptyChild])}>
              {say('Tambah anak')}
            </Button>
          ) : null
        }
      >
        <EventFields draft={event} errors={errors} onChange={setEvent} />
        <Fieldset title={say('Kepesertaan')}>
          <Pair>
            <DateInput {...at('startsOn')} label={say('Perlindungan mulai')} />
            <TextInput
              {...at('monthsPaid')}
              label={say('Bulan dibayar')}
              kind="digits"
              longest={3}
            />
          </Pair>
          <Pair>
            <TextInput
              {...at('monthsUnpaid')}
              label={say('Bulan menunggak')}
              kind="digits"
              longest={1}
            />
            <TextInput
              {...at('wageBase')}
              label={say('Dasar upah (rupiah)')}
              optional
              kind="digits"
              longest={22}
            />
          </Pair>
        </Fieldset>
        {children.map((child, place) => (
          <ChildFields
            // children have no name of their own here; they are only ever added or taken off at the end
            key={`anak-${place + 1}`}
            place={place}
            draft={child}
            errors={errors}
            onChange={(next) =>
              setChildren(children.map((one, other) => (other === place ? next : one)))
            }
            onRemove={() => setChildren(children.filter((_, other) => other !== place))}
          />
        ))}
      </Form>
      {asking.data ? <BenefitSteps estimate={asking.data} /> : null}
    </Room>
  );
}
