import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addPeople } from '../../api/determinations.ts';
import { rowsOnce } from '../../api/pages.ts';
import { nominationsQuery } from '../../api/people.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { CheckGroup } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import styles from './determinations.module.css';
import { type Edited, EditResult } from './edit-result.tsx';
import { useAct } from './use-act.ts';

/** People who hold a place, to be put on a draft one by one. */
export function AddPeople({ id }: { readonly id: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={panel.panel} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('Tambah orang')}</summary>
      {isOpen ? <Chooser id={id} /> : null}
    </details>
  );
}

function Chooser({ id }: { readonly id: string }) {
  const people = useInfiniteQuery(nominationsQuery({ state: 'nominated' }));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [edited, setEdited] = useState<Edited | null>(null);
  const adding = useAct(id, async (nominations: readonly string[]) => {
    const told = await addPeople(id, nominations);
    setEdited(told.items);
    setChosen([]);
    return told.determination;
  });
  const items = rowsOnce(people.data?.pages ?? [], ({ nominationId }) => nominationId);
  const names = new Map(items.map(({ nominationId, person }) => [nominationId, person.name]));
  return (
    <div className={styles.chooser}>
      {people.error ? <FaultNotice error={people.error} /> : null}
      {adding.error ? <FaultNotice error={adding.error} /> : null}
      {people.isPending ? <Skeleton lines={5} /> : null}
      {edited === null ? null : <EditResult items={edited} names={names} verb="ditambahkan" />}
      {people.data ? (
        <>
          <CheckGroup
            id="tambah-orang"
            label={say('Calon yang memegang tempat')}
            options={items.map(({ nominationId, person, agencyName }) => ({
              value: nominationId,
              name: person.name,
              under: say('NIK berakhir {nationalIdEnding}, {occupationName}, {agencyName}', {
                nationalIdEnding: person.nationalIdEnding,
                occupationName: person.occupationName,
                agencyName,
              }),
            }))}
            chosen={chosen}
            isLong
            onChange={(next) => setChosen(next.slice(0, mostAtOnce))}
          />
          <More
            shown={items.length}
            counted={(n) => say('{n} calon', { n })}
            hasMore={people.hasNextPage}
            isLoading={people.isFetchingNextPage}
            onMore={() => void people.fetchNextPage()}
          />
        </>
      ) : null}
      {chosen.length > 0 ? (
        <div>
          <Button
            busy={adding.isPending && say('Menambahkan')}
            onPress={() => adding.mutate(chosen)}
          >
            {say('Tambahkan {chosen} orang', { chosen: formatNumber(chosen.length) })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** as many as the service takes in one request */
const mostAtOnce = 200;
