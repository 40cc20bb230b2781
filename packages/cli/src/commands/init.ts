import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isErrno } from '../files/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export interface Options {
  readonly pipeline?: Pipeline;
  readonly owner?: string;
}

export type Pipeline = 'github' | 'azure-pipelines' | 'gitlab';

/** `azguard init [FOLDER]`: writes what isn't there yet into the current folder, the root of a repository. */
export function init(folder: string, { pipeline = detected(), owner }: Options, version: string, terminal: Terminal): number {
  if (!/^[\w./-]+$/.test(folder)) throw new UsageError(`'${folder}' is no plain path below this folder, such as infra.`);
  if (owner !== undefined && !/^(?:@[\w-]+(?:\/[\w.-]+)?|[\w.+-]+@[\w.-]+)$/.test(owner))
    throw new UsageError(`--owner takes a user, a team or an address, such as @contoso/security, not '${owner}'.`);
  const { path, text, next } = pipelines[pipeline];
  write('azguard.yaml', configuration(folder), terminal);
  write(path, text(version), terminal);
  if (next !== undefined) terminal.out(`         ${next}\n`);
  if (owner === undefined) terminal.out('no owner: --owner @contoso/security writes a CODEOWNERS file\n');
  else writeOwners(codeOwners(folder, path, owner), pipeline, terminal);
  return 0;
}

function write(path: string, text: string, terminal: Terminal): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    terminal.out(`written  ${path}\n`);
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (error.code !== 'EEXIST') throw new UsageError(`${path} can't be written: ${error.message}.`);
    terminal.out(`kept     ${path}, it was there\n`);
  }
}

/** https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const OWNER_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

function writeOwners(text: string, pipeline: Pipeline, terminal: Terminal): void {
  const there = OWNER_FILES.find((path) => existsSync(path));
  if (there === undefined) {
    write(pipeline === 'gitlab' ? '.gitlab/CODEOWNERS' : '.github/CODEOWNERS', text, terminal);
    if (pipeline === 'azure-pipelines')
      terminal.out('         Azure Repos reads no such file: require these reviewers in a branch policy\n');
  } else terminal.out(`kept     ${there}, it was there; add to it:\n${text}`);
}

function codeOwners(folder: string, pipeline: string, owner: string): string {
  const root = folder.replace(/^(?:\.\/)+|\/+$/g, '');
  const templates = root === '.' || root === '' ? ['*.bicep', '*.bicepparam', '*.json'] : [`/${root}/`];
  const paths = [...templates, '/azguard.yaml', '/azguard.baseline.json', `/${pipeline}`];
  return `# Templates, guardrails and what runs them are reviewed by those who answer for security.\n${paths.map((path) => `${path} ${owner}\n`).join('')}`;
}

function configuration(folder: string): string {
  return `# What azguard checks, and what fails. azguard check --help
include: ['${folder}'] # what to check when the command line names nothing
failOn: low # the mildest severity that makes a check fail
# Findings of today that are to be mended later: azguard check --write-baseline azguard.baseline.json
# baseline: azguard.baseline.json
# suppressions: # findings that are accepted for a while: why, who decided, until when
#   - { guardrail: storage/https-only, resource: 'stnfs*', reason: '...', owner: '...', expires: 2027-01-31 }
`;
}

function detected(): Pipeline {
  if (existsSync('.gitlab-ci.yml')) return 'gitlab';
  return existsSync('azure-pipelines.yml') ? 'azure-pipelines' : 'github';
}

const pipelines: {
  readonly [pipeline in Pipeline]: { readonly path: string; readonly text: (version: string) => string; readonly next?: string };
} = {
  github: {
    path: '.github/workflows/azguard.yml',
    text: (version) => `name: azguard
on: [pull_request]
permissions: { contents: read }
jobs:
  azguard:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: { fetch-depth: 0 }
      - run: npx --yes azguard@${version} check --format github --changed-since "origin/$GITHUB_BASE_REF"
`,
  },
  'azure-pipelines': {
    path: 'pipelines/azguard.yml',
    text: (version) => `steps:
  - bash: npx --yes azguard@${version} check --format azure-pipelines
    displayName: azguard
`,
    next: 'add it to the steps of a pipeline: - template: pipelines/azguard.yml',
  },
  gitlab: {
    path: '.gitlab/azguard.yml',
    text: (version) => `azguard:
  image: node:22
  script:
    - npx --yes azguard@${version} check --output gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`,
    next: "add it to .gitlab-ci.yml: include: [{ local: '.gitlab/azguard.yml' }]",
  },
};
