import { realpathSync } from 'node:fs';

/** What files are to be, by their real paths, while somebody looks at what would come of it. */
let drafts: ReadonlyMap<string, string> = new Map();

/** Does something as if files already held other texts. One at a time. */
export async function withDrafts<T>(texts: ReadonlyMap<string, string>, action: () => Promise<T>): Promise<T> {
  drafts = texts;
  try {
    return await action();
  } finally {
    drafts = new Map();
  }
}

/** What a file is to be, where that is something else than what it is. */
export function draftOf(path: string): Buffer | undefined {
  if (drafts.size === 0) return undefined;
  const text = drafts.get(realpathSync(path));
  return text === undefined ? undefined : Buffer.from(text);
}
