import { useCallback, useEffect, useState } from 'react';
import {
  type DraftPhoto,
  draftOf,
  draftPhotosOf,
  dropDraftPhoto,
  keepDraft,
  keepDraftPhoto,
} from '../../field/drafts.ts';
import type { Opened } from './field.tsx';
import { emptyDraft, FieldDraft } from './field-draft.ts';
import { useKeptLater } from './use-kept-later.ts';

/** What is being written and photographed about somebody, kept sealed on the device while it is. */
export function useDraft({ store, pack }: Opened, about: string) {
  const [draft, setDraft] = useState<FieldDraft>(emptyDraft);
  const [photos, setPhotos] = useState<readonly DraftPhoto[]>([]);
  const [isRestored, setRestored] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const keep = useCallback(
    // what cannot be kept now is kept with the next letter, and told meanwhile
    (next: FieldDraft) => keepDraft(store, pack, about, next).then(() => setFault(null), setFault),
    [store, pack, about],
  );
  const { later, rest } = useKeptLater(keep);
  useEffect(() => {
    let isHere = true;
    const found = Promise.all([draftOf(store, pack, about), draftPhotosOf(store, pack, about)]);
    void found.then(([words, kept]) => {
      if (!isHere) return;
      const before = FieldDraft.safeParse(words);
      if (before.success) setDraft((now) => (now === emptyDraft ? before.data : now));
      if (kept.length > 0) setPhotos((now) => [...kept, ...now]);
      setRestored(before.success || kept.length > 0);
    }, setFault);
    return () => {
      isHere = false;
    };
  }, [store, pack, about]);
  return {
    draft,
    photos,
    isRestored,
    fault,
    change(next: FieldDraft) {
      setDraft(next);
      later(next);
    },
    /** Shown only once it lies on the device, so that nobody walks on believing in it. */
    async take(photo: DraftPhoto) {
      try {
        await keepDraftPhoto(store, pack, about, photo);
        setFault(null);
      } catch (cause) {
        setFault(cause);
      }
      setPhotos((now) => [...now, photo]);
    },
    /** Ends keeping: what comes now is the answer itself, after which no draft may be written. */
    rest,
    drop(id: string) {
      setPhotos((now) => now.filter((one) => one.id !== id));
      void dropDraftPhoto(store, about, id).catch(setFault);
    },
  };
}
