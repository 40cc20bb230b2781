import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../program.ts';

export { sha256, TestRegistry, type Answering } from './registry.ts';

/** What a command line came to. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** The real command line; only the terminal is a recording. */
export async function azguard(...argv: readonly string[]): Promise<Outcome> {
  let out = '';
  let error = '';
  const terminal = {
    out: (text: string) => void (out += text),
    error: (text: string) => void (error += text),
    progress: () => {},
    style: (_look: string, text: string) => text,
    columns: 100,
  };
  return { code: await run(argv, terminal), out, error };
}

/** A folder for the tests of one file, removed when they are done. */
export class Workspace {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'azguard-test-'));
  private made = 0;

  /** Writes files into a folder of their own and gives its path. */
  files(contents: Readonly<Record<string, string>>): string {
    this.made += 1;
    const home = join(this.folder, String(this.made));
    for (const [name, content] of Object.entries(contents)) {
      mkdirSync(dirname(join(home, name)), { recursive: true });
      writeFileSync(join(home, name), content);
    }
    return home;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
