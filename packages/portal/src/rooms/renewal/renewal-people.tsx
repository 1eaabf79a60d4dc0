import type { Renewal } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { changeRenewal, renewalPeopleQuery } from '../../api/cohorts.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useNames } from '../../use-region.ts';
import { isRemoval, leaveWords, removalOptions, removalWords } from '../../words/cohorts.ts';
import { personOf } from '../../words/person-of.ts';

interface RenewalPeopleProps {
  readonly renewal: string;
  readonly part: Renewal['agencies'][number];
  readonly mayAct: boolean;
}

const columns = [
  { name: say('Nama') },
  { name: say('Pekerjaan') },
  { name: say('Desa/kelurahan') },
  { name: say('Keadaan') },
];

/** Last year's people of one agency, page by page. */
export function RenewalPeopleTable({ renewal, part, mayAct }: RenewalPeopleProps) {
  const [page, setPage] = useState(1);
  const { occupationName, villageName } = useNames();
  const people = useQuery(renewalPeopleQuery(renewal, part.agency, page));
  const changing = useChanging(renewal, part.agency, page);
  if (people.error) return <FaultNotice error={people.error} />;
  if (people.isPending) return <Skeleton lines={5} />;
  return (
    <>
      {changing.error ? <FaultNotice error={changing.error} /> : null}
      <Table
        caption={say('Orang tahun lalu, bagian {page} dari {pages}', {
          page: formatNumber(page),
          pages: formatNumber(people.data.pages),
        })}
        columns={mayAct ? [...columns, { name: say('Tindakan') }] : columns}
      >
        {people.data.items.map((item) => (
          <tr key={item.nominationId}>
            <th scope="row" className={table.wide}>
              <Link to="/orang/$id" params={{ id: personOf(item.nominationId) }}>
                <bdi>{item.name ?? say('Datanya sudah dihapus')}</bdi>
              </Link>
            </th>
            <td>{item.occupation === null ? '–' : occupationName(item.occupation)}</td>
            <td>{item.village === null ? '–' : villageName(item.village)}</td>
            <td>
              {item.leaves !== null
                ? leaveWords(item.leaves)
                : item.removed !== null
                  ? say('Dikeluarkan: {removal}', {
                      removal: removalWords(item.removed).toLowerCase(),
                    })
                  : say('Diperpanjang')}
            </td>
            {mayAct ? (
              <td>
                {item.leaves !== null ? null : item.removed !== null ? (
                  <Button
                    busy={changing.isPending && say('Menyimpan')}
                    onPress={() => changing.mutate({ restore: [item.nominationId] })}
                  >
                    <Say
                      text="Masukkan lagi{name}"
                      name={<span className={panel.hidden}> {item.name}</span>}
                    />
                  </Button>
                ) : (
                  <select
                    aria-label={say('Keluarkan {name}', { name: item.name ?? say('orang ini') })}
                    value=""
                    onChange={({ target: { value } }) => {
                      if (!isRemoval(value)) return;
                      const remove = [{ nominationId: item.nominationId, why: value }];
                      changing.mutate({ remove });
                    }}
                  >
                    <option value="">{say('Keluarkan karena …')}</option>
                    {removalOptions.map((one) => (
                      <option key={one.value} value={one.value}>
                        {one.name}
                      </option>
                    ))}
                  </select>
                )}
              </td>
            ) : null}
          </tr>
        ))}
      </Table>
      {people.data.pages > 1 ? (
        <div className={panel.row}>
          {page > 1 ? <Button onPress={() => setPage(page - 1)}>{say('Sebelumnya')}</Button> : null}
          {page < people.data.pages ? (
            <Button onPress={() => setPage(page + 1)}>{say('Berikutnya')}</Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

type Change = Pick<Parameters<typeof changeRenewal>[1], 'remove' | 'restore'>;

function useChanging(renewal: string, agency: string, page: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => changeRenewal(renewal, { agency, page, ...change }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['renewals'] }),
  });
}
