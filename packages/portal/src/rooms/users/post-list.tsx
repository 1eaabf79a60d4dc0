import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import type { PostDraft } from './post-draft.ts';
import { PostFields } from './post-fields.tsx';

interface PostListProps {
  readonly posts: readonly PostDraft[];
  readonly errors: readonly FieldError[];
  readonly onChange: (posts: readonly PostDraft[]) => void;
}

/** All posts of somebody, each to be changed. */
export function PostList({ posts, errors, onChange }: PostListProps) {
  return posts.map((draft, position) => (
    <PostFields
      key={`tugas-${position + 1}`}
      draft={draft}
      position={position}
      errors={errors}
      onChange={(part) =>
        onChange(posts.map((one, at) => (at === position ? { ...one, ...part } : one)))
      }
      onRemove={
        posts.length === 1 ? null : () => onChange(posts.filter((_, at) => at !== position))
      }
    />
  ));
}

export function AddPost({ onAdd }: { readonly onAdd: () => void }) {
  return <Button onPress={onAdd}>{say('Tambah tugas')}</Button>;
}
