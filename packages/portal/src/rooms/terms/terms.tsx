import { useLocation } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { Field } from '../../pieces/field.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { type TermId, termNames } from '../../terms/names.ts';
import { TermText } from '../../terms/term-text.tsx';
import { fittingTerms } from './fitting-terms.ts';
import styles from './terms.module.css';

/** Every term with its meaning and what it rests on, found by any word of them. */
export function TermsRoom() {
  const [typed, setTyped] = useState('');
  const found = fittingTerms(useDeferredValue(typed));
  const { hash } = useLocation();
  const count = formatNumber(found.length);
  return (
    <>
      <PageHead
        title={say('Istilah')}
        lead={say(
          'Arti kata yang dipakai di sini, dengan dasar hukumnya. Peraturan dibaca dari sumber terbuka: periksa naskah aslinya sebelum mengutipnya dalam surat.',
        )}
      />
      <search className={styles.search}>
        <Field label={say('Cari istilah')}>
          {(control) => (
            <input
              {...control}
              type="search"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <p className={panel.meta} role="status">
          {say('{count} istilah', { count })}
        </p>
      </search>
      {found.length === 0 ? (
        <Empty title={say('Tidak ada istilah yang memuat kata itu.')}>
          {say('Coba kata lain, atau singkatannya saja.')}
        </Empty>
      ) : (
        <div className={styles.list}>
          {found.map((of) => (
            <OneTerm key={of} of={of} isSought={hash === of} />
          ))}
        </div>
      )}
    </>
  );
}

function OneTerm({ of, isSought }: { readonly of: TermId; readonly isSought: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // whoever comes for one term is led to it, not to the head of the page
  useEffect(() => {
    if (isSought) heading.current?.focus();
  }, [isSought]);
  return (
    <article
      className={`${panel.panel} ${styles.one} ${isSought ? styles.isSought : ''}`}
      aria-labelledby={of}
    >
      <h2 id={of} ref={heading} tabIndex={-1}>
        {termNames[of]}
      </h2>
      <TermText of={of} />
    </article>
  );
}
