import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from '../program.ts';

async function script(shell: string): Promise<string> {
  let out = '';
  const nothing = (): void => {};
  await run(['completion', shell], {
    out: (text) => void (out += text),
    error: nothing,
    progress: nothing,
    style: (_, text) => text,
    columns: 80,
  });
  return out;
}

const hasBash = spawnSync('bash', ['--version']).status === 0;

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish', 'pwsh'])('for %s knows every verb and option', async (shell) => {
    const text = await script(shell);
    for (const word of ['check', 'expand', 'guardrails', 'hash', 'completion', 'fail-on', 'critical', 'console'])
      expect(text).toContain(word);
  });

  it.runIf(hasBash)('completes in bash', async () => {
    const complete = (...words: readonly string[]): string[] => {
      const ask = `COMP_WORDS=(${words.map((w) => `'${w}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _azguard; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { stdout, stderr } = spawnSync('bash', ['-c', `${text}\n${ask}`], { encoding: 'utf8', cwd: 'tests' });
      expect(stderr).toBe('');
      return stdout.trim().split('\n');
    };
    const text = await script('bash');
    expect(complete('azguard', 'che')).toEqual(['check']);
    expect(complete('azguard', 'check', '--fail')).toEqual(['--fail-on']);
    expect(complete('azguard', 'check', '--fail-on', 'cr')).toEqual(['critical']);
    expect(complete('azguard', 'completion', 'z')).toEqual(['zsh']);
    expect(complete('azguard', 'check', 'arr')).toContain('arrows.test.ts');
  });
});
