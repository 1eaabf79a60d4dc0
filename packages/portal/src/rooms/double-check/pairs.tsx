import type { DoubleCheck } from '@payung/contract';
import { caseBands } from '@payung/domain';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pairsCsvPath, pairsQuery } from '../../api/double-checks.ts';
import { download } from '../../api/download.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import filter from '../../pieces/filter.module.css';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Shape } from '../../pieces/shape.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { caseBandMarks } from '../../words/cases.ts';
import { bandOfSlug, slugOfBand } from '../../words/slugs.ts';
import { PairsTable } from './pairs-table.tsx';

const route = getRouteApi('/inside/cek-ganda/$id');

/** Rows that may be one person, the surest first, with why. */
export function Pairs({ check }: { readonly check: DoubleCheck }) {
  const band = bandOfSlug(route.useSearch().hasil);
  const pairs = useInfiniteQuery(pairsQuery(check.id, band));
  const items = pairs.data?.pages.flatMap((page) => page.items) ?? [];
  const total = (check.counts?.match ?? 0) + (check.counts?.review ?? 0);
  if (total === 0) {
    return (
      <Empty title={say('Tidak ada orang yang tertulis lebih dari sekali.')}>
        <p>{say('Daftar ini boleh diunggah. Usulan yang sudah ada diperiksa saat itu juga.')}</p>
      </Empty>
    );
  }
  return (
    <section className={panel.stack} aria-labelledby="pasangan">
      <h2 id="pasangan">{say('Pasangan yang mungkin satu orang')}</h2>
      <Download id={check.id} />
      <nav aria-label={say('Saring menurut kepastian')}>
        <ul className={filter.chips}>
          <li>
            <BandLink id={check.id} hasil={undefined}>
              <Say
                text="Semua {total}"
                total={<span className={filter.count}>{formatNumber(total)}</span>}
              />
            </BandLink>
          </li>
          {caseBands.map((one) => (
            <li key={one}>
              <BandLink id={check.id} hasil={slugOfBand(one)}>
                <Shape shape={caseBandMarks[one].shape} />
                {caseBandMarks[one].word}
                <span className={filter.count}>{formatNumber(check.counts?.[one] ?? 0)}</span>
              </BandLink>
            </li>
          ))}
        </ul>
      </nav>
      {pairs.error ? <FaultNotice error={pairs.error} /> : null}
      {pairs.isPending ? <Skeleton lines={6} /> : null}
      {pairs.data && items.length === 0 ? (
        <Empty title={say('Tidak ada pasangan dengan kepastian ini.')} />
      ) : null}
      {items.length > 0 ? (
        <div>
          <PairsTable items={items} />
          <More
            shown={items.length}
            counted={(n) => say('{n} pasangan', { n })}
            hasMore={pairs.hasNextPage}
            isLoading={pairs.isFetchingNextPage}
            onMore={() => void pairs.fetchNextPage()}
          />
        </div>
      ) : null}
    </section>
  );
}

function Download({ id }: { readonly id: string }) {
  const fetching = useMutation({ mutationFn: () => download(pairsCsvPath(id), 'cek-ganda.csv') });
  return (
    <>
      <div>
        <Button
          look="main"
          busy={fetching.isPending && say('Mengunduh')}
          onPress={() => fetching.mutate()}
        >
          {say('Unduh semua pasangan (CSV)')}
        </Button>
      </div>
      {fetching.error ? <FaultNotice error={fetching.error} /> : null}
    </>
  );
}

interface BandLinkProps {
  readonly id: string;
  readonly hasil: string | undefined;
  readonly children: ReactNode;
}

function BandLink({ id, hasil, children }: BandLinkProps) {
  return (
    <Link
      to="/cek-ganda/$id"
      params={{ id }}
      search={hasil === undefined ? {} : { hasil }}
      className={filter.chip}
      activeOptions={{ exact: true, includeSearch: true }}
      replace
      resetScroll={false}
    >
      {children}
    </Link>
  );
}
