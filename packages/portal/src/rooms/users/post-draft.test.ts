import { PostRequest } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { controlOf, newPost, postFaults, postFrom, postWords } from './post-draft.ts';

const begun = newPost('2026-11-21');

describe('a post', () => {
  it('of an officer needs an agency, one of a village an area, both at their fields', () => {
    expect(postFaults(begun, 0).map(({ target }) => target)).toEqual([controlOf(0, 'agencies')]);
    const village = { ...begun, role: 'village' as const };
    expect(postFaults(village, 1).map(({ target }) => target)).toEqual([controlOf(1, 'areas')]);
  });

  it('of an acting official needs a last day and the letter that says so', () => {
    const acting = { ...begun, role: 'approver' as const, acting: 'PLH' as const };
    expect(postFaults(acting, 0).map(({ target }) => target)).toEqual(
      ['until', 'letter'].map((field) => controlOf(0, field)),
    );
    const whole = { ...acting, until: '31-12-2026', letter: '800/12' };
    expect(postFaults(whole, 0)).toEqual([]);
    expect(PostRequest.safeParse(postFrom(whole)).success).toBe(true);
  });

  it('does not end before it begins', () => {
    const back = { ...begun, agencies: ['dinas-sosial'], until: '01-11-2026' };
    expect(postFaults(back, 0).map(({ target }) => target)).toEqual([controlOf(0, 'until')]);
  });

  it('takes no reach along from a role that was chosen before', () => {
    const draft = { ...begun, role: 'admin' as const, agencies: ['dinas-sosial'], areas: ['x'] };
    expect(postFrom(draft)).toMatchObject({ agencies: [], areas: [], until: null });
  });

  it('is explained when the service refuses it', () => {
    expect(postWords('posts.1.areas.0')?.target).toBe(controlOf(1, 'areas'));
    expect(postWords('posts.0.delegation.of')?.text).toContain('digantikan');
    expect(postWords('user')?.text).toContain('admin daerah yang lain');
    expect(postWords('posts')?.text).toContain('satu admin');
  });
});
