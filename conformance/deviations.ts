import { existsSync, readFileSync } from 'node:fs';

interface Entry {
  /** The whole text of a deviation, or its beginning followed by `*`. */
  readonly what: string;
  readonly reason: string;
}

/** The differences that a suite found, against a file of those that are known, each with its reason. */
export class Deviations {
  private readonly known: readonly Entry[];
  private readonly found = new Map<string, string>();

  /** `file` is a JSON array of `{what, reason}`, relative to the project's root, where npm runs its scripts. */
  constructor(file: string) {
    this.known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Entry[]) : [];
  }

  add(what: string, detail: string): void {
    this.found.set(what, detail);
  }

  /** Found, and nobody has said why. */
  unexplained(): string[] {
    const left = [...this.found].filter(([what]) => !this.known.some((entry) => covers(entry, what)));
    return left.map(([what, detail]) => (detail === '' ? what : `${what}\n    ${detail}`));
  }

  /** How many were found that somebody has explained. */
  countExplained(): number {
    return [...this.found.keys()].filter((what) => this.known.some((entry) => covers(entry, what))).length;
  }

  /** Found, with the reason; deviations of one entry are given together. */
  explained(): Entry[] {
    return this.known.flatMap((entry) => {
      const n = [...this.found.keys()].filter((what) => covers(entry, what)).length;
      return n === 0 ? [] : [{ what: n === 1 ? entry.what : `${entry.what} (${n})`, reason: entry.reason }];
    });
  }

  /** Explained, but no longer found: the explanation has to go. */
  stale(): string[] {
    return this.known.filter((entry) => ![...this.found.keys()].some((what) => covers(entry, what))).map((entry) => entry.what);
  }
}

function covers(entry: Entry, what: string): boolean {
  return entry.what.endsWith('*') ? what.startsWith(entry.what.slice(0, -1)) : entry.what === what;
}
