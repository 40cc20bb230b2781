import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// The commands in the files for pipelines, run as the platforms run them; only npx is one that has the package already.

let folder = '';
let repository = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'azguard-pipelines-'));
  const bundle = `import(${JSON.stringify(join(process.cwd(), 'scripts/bundle.mjs'))}).then((m) => m.bundle(${JSON.stringify(join(folder, 'bundle'))}))`;
  execFileSync(process.execPath, ['-e', bundle]);
  const { version } = JSON.parse(readFileSync('packages/cli/package.json', 'utf8')) as { version: string };
  mkdirSync(join(folder, 'bin'));
  writeFileSync(
    join(folder, 'bin/npx'),
    `#!/bin/sh\n[ "$1 $2" = "--yes azguard@${version}" ] || exit 99\nshift 2\nexec "${process.execPath}" "${folder}/bundle/main.js" "$@"\n`,
  );
  chmodSync(join(folder, 'bin/npx'), 0o755);
  repository = join(folder, 'repository');
  cpSync('examples/shop', join(repository, 'infra'), { recursive: true });
  const git = (...words: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...words], {
      cwd: repository,
      stdio: 'ignore',
    });
  };
  git('init', '-b', 'main');
  git('add', '.');
  git('commit', '-m', 'one');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
}

function bash(script: string, env: Readonly<Record<string, string>> = {}): Outcome {
  const path = `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`;
  const options = { cwd: repository, encoding: 'utf8', env: { ...process.env, PATH: path, ...env } } as const;
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], options);
}

function yaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}

describe.skipIf(process.platform === 'win32')('the files for pipelines', () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: { readonly steps: readonly [{ readonly run: string; readonly env: Readonly<Record<string, string>> }] };
  }

  function action(inputs: Readonly<Record<string, string>>): Outcome & { readonly summary: string } {
    const { inputs: declared, runs } = yaml('action.yml') as Action;
    const [{ run, env }] = runs.steps;
    const valueOf = (text: string): string => {
      const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(text)![1]!;
      return inputs[name] ?? declared[name]!.default;
    };
    const given = Object.fromEntries(Object.entries(env).map(([name, text]) => [name, valueOf(text)]));
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, '');
    const outcome = bash(run, { ...given, RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: summary });
    return { ...outcome, summary: readFileSync(summary, 'utf8') };
  }

  it('GitHub: marks lines, writes the summary and the file for code scanning', () => {
    const { status, stdout, summary } = action({});
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error .*file=infra\/shop\.json,line=\d+/m);
    expect(summary).toContain('infra/shop.json');
    const log = JSON.parse(readFileSync(join(repository, 'azguard.sarif'), 'utf8')) as { version: string };
    expect(log.version).toBe('2.1.0');
  });

  it('GitHub: takes its inputs as they are, and nothing in them as a command', () => {
    expect(action({ 'changed-since': 'main' }).status).toBe(0);
    const { status } = action({ path: `$(touch ${folder}/broken)`, 'fail-on': 'low; touch broken' });
    expect(status).toBe(2);
    expect(() => readFileSync(join(folder, 'broken'))).toThrow(/ENOENT/);
  });

  it('Azure Pipelines: logs issues and writes tests', () => {
    const { steps } = yaml('pipelines/azure-pipelines.yml') as { steps: [{ bash: string }] };
    const { status, stdout } = bash(steps[0].bash, { BUILD_ARTIFACTSTAGINGDIRECTORY: folder, AZGUARD_PATH: 'infra' });
    expect(status).toBe(1);
    expect(stdout).toContain('##vso[task.logissue type=error;sourcepath=infra/shop.json');
    expect(readFileSync(join(folder, 'azguard.xml'), 'utf8')).toContain('<testsuites');
  });

  it('GitLab: writes what its artifacts name', () => {
    const { azguard } = yaml('pipelines/gitlab.yml') as {
      azguard: { script: [string]; artifacts: { reports: { codequality: string } } };
    };
    expect(bash(azguard.script[0]).status).toBe(1);
    const report = readFileSync(join(repository, azguard.artifacts.reports.codequality), 'utf8');
    expect(JSON.parse(report)).toContainEqual(expect.objectContaining({ check_name: 'storage/https-only' }));
  });

  it('pre-commit: lets what was there before pass, and judges what a commit touches', () => {
    const [{ entry }] = yaml('.pre-commit-hooks.yaml') as [{ entry: string }];
    expect(bash(entry).status).toBe(0);
    appendFileSync(join(repository, 'infra/shop.json'), '\n');
    expect(bash(entry).status).toBe(1);
  });

  it('azguard init: writes what runs, and overwrites nothing', () => {
    const home = join(folder, 'init');
    const init = (words: string): Outcome => bash(`cd ${home} && npx --yes azguard@0.1.0 init ${words}`);
    cpSync(repository, home, { recursive: true });
    expect(init('infra --owner @contoso/security').status).toBe(0);
    expect(readFileSync(join(home, '.github/CODEOWNERS'), 'utf8')).toContain(
      '\n/infra/ @contoso/security\n/azguard.yaml @contoso/security\n',
    );
    const { jobs } = yaml(join(home, '.github/workflows/azguard.yml')) as { jobs: { azguard: { steps: { run?: string }[] } } };
    const command = jobs.azguard.steps.find(({ run }) => run !== undefined)!.run!.replace('origin/', '');
    const { status, stdout } = bash(`cd ${home} && ${command}`, { GITHUB_BASE_REF: 'main' });
    expect(status).toBe(1);
    expect(stdout).toContain('file=infra/shop.json');

    writeFileSync(join(home, 'azguard.yaml'), 'failOn: critical\n');
    expect(init('--owner @other/team').stdout).toMatch(
      /kept +azguard\.yaml[^]*kept +\.github\/CODEOWNERS, it was there; add to it:[^]*@other\/team/,
    );
    expect(readFileSync(join(home, 'azguard.yaml'), 'utf8')).toBe('failOn: critical\n');
    expect(readFileSync(join(home, '.github/CODEOWNERS'), 'utf8')).not.toContain('@other/team');
  });

  it.each(['azure-pipelines', 'gitlab'])('azguard init --pipeline %s: the command in it runs', (pipeline) => {
    const home = join(folder, pipeline);
    cpSync(repository, home, { recursive: true });
    expect(bash(`cd ${home} && npx --yes azguard@0.1.0 init infra --pipeline ${pipeline}`).status).toBe(0);
    const file = readFileSync(join(home, pipeline === 'gitlab' ? '.gitlab/azguard.yml' : 'pipelines/azguard.yml'), 'utf8');
    const [command] = /npx .*/.exec(file)!;
    expect(parse(file)).toBeTruthy();
    expect(bash(`cd ${home} && ${command}`).status).toBe(1);
  });

  it.each(['--owner "a b"', '"in\'fra"'])('azguard init refuses %s', (words) => {
    expect(bash(`cd ${folder} && npx --yes azguard@0.1.0 init ${words}`).status).toBe(2);
  });
});
