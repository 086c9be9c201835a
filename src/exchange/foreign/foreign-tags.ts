import { tagsFrom } from '../../core/tags.ts';

/** Tags of another program as ours are written: one of several words is one, held together by `-`. */
export const foreignTags = (tags: readonly unknown[]): string[] =>
  tagsFrom(
    tags
      .filter((tag) => typeof tag === 'string')
      .map((tag) => tag.trim().replace(/[\s,;#]+/gu, '-'))
      .join(' '),
  );
