import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../packages/cli/src/program.ts';

const readme = readFileSync('README.md', 'utf8');

test('the excerpt in the read-me is what the command prints', async () => {
  const excerpt = /```text\n\$ azguard (.*)\n\n([\s\S]*?)```/.exec(readme)!;
  let out = '';
  const nothing = (): void => {};
  const terminal = {
    out: (text: string) => void (out += text),
    error: nothing,
    progress: nothing,
    style: (_: string, text: string) => text,
    columns: 100,
  };
  await run(excerpt[1]!.split(' '), terminal);
  const parts = excerpt[2]!.split('...\n');
  expect(parts.length).toBeGreaterThan(1);
  let at = 0;
  for (const part of parts) {
    expect(out.slice(at)).toContain(part);
    at = out.indexOf(part, at) + part.length;
  }
});

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'examples/README.md'])(
  'every link of %s leads somewhere',
  (file) => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  },
);

test('docs/json.md names every member of the report', () => {
  const documented = new Set(
    [...readFileSync('docs/json.md', 'utf8').matchAll(/`([\w.]+)(?:\[\])?`/g)].flatMap((match) => match[1]!.split('.')),
  );
  const keys = new Set<string>();
  for (const name of ['environments', 'broken']) {
    JSON.parse(readFileSync(`cases/report/${name}/report.json`, 'utf8'), (key, value: unknown) => {
      if (!/^\d*$/.test(key)) keys.add(key);
      return value;
    });
  }
  expect([...keys].filter((key) => !documented.has(key))).toEqual([]);
});
