import { readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckResult, Finding } from '@azguard/core/finding';
import { applied, planFixes, type Edit, type Fix, type Left } from '@azguard/core/fix';
import type { Source } from '@azguard/core/source';
import { withDrafts, writeWhole } from '../files/index.ts';

/** A file with the edits that mend findings in it. */
export interface Mended {
  readonly source: Source;
  /** Its real path. */
  readonly path: string;
  readonly edits: readonly Edit[];
  readonly text: string;
}

export interface Mending {
  readonly files: readonly Mended[];
  readonly fixes: readonly Fix[];
  readonly left: readonly Left[];
  /** What a check of the mended files finds. */
  readonly result: CheckResult;
}

/** Checks everything again. */
type Check = () => Promise<CheckResult>;

/** How often a plan is tried with fewer fixes, before none is. */
const MOST_ROUNDS = 5;

/**
 * Plans fixes, checks what the files would be with them, and leaves out each one that doesn't mend its finding, or that lies in a
 * file with which something new would be wrong. Nothing is written.
 */
export async function mend(before: CheckResult, check: Check): Promise<Mending> {
  const plan = planFixes(before.findings);
  const left = [...plan.left];
  let fixes = plan.fixes.filter((fix) => {
    if (pathOf(fix.source) !== undefined) return true;
    left.push({
      finding: fix.finding,
      reason: 'its file is no file of UTF-8 here, or of a module from a registry; mend it there',
    });
    return false;
  });
  for (let round = 0; round < MOST_ROUNDS && fixes.length > 0; round++) {
    const files = filesOf(fixes);
    const result = await withDrafts(new Map(files.map(({ path, text }) => [path, text])), check);
    const rejected = rejectedOf(fixes, before, result);
    if (rejected.size === 0) return { files, fixes, left, result };
    for (const fix of rejected)
      left.push({
        finding: fix.finding,
        reason: `a literal alone doesn't mend it, or something else would be wrong. ${fix.finding.guardrail.fix}`,
      });
    fixes = fixes.filter((fix) => !rejected.has(fix));
  }
  left.push(...fixes.map(({ finding }) => ({ finding, reason: `a literal alone doesn't mend it. ${finding.guardrail.fix}` })));
  return { files: [], fixes: [], left, result: before };
}

/** Writes the mended files, each whole or not at all. */
export function writeMended(files: readonly Mended[]): void {
  for (const { path, text } of files) writeWhole(path, [isMarked(path) ? `\uFEFF${text}` : text]);
}

function filesOf(fixes: readonly Fix[]): readonly Mended[] {
  const files = new Map<string, { readonly source: Source; readonly edits: Set<Edit> }>();
  for (const { source, edit } of fixes) {
    const path = pathOf(source)!;
    const file = files.get(path) ?? { source, edits: new Set() };
    files.set(path, file);
    file.edits.add(edit);
  }
  return [...files].map(([path, { source, edits }]) => ({ source, path, edits: [...edits], text: applied(source, [...edits]) }));
}

/** The real path of a source, if its file still holds its text. */
function pathOf({ name, text }: Source): string | undefined {
  try {
    const path = realpathSync(resolve(name));
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '') === text ? path : undefined;
  } catch {
    return undefined;
  }
}

function isMarked(path: string): boolean {
  return readFileSync(path, 'utf8').startsWith('\uFEFF');
}

/** The fixes after which their finding is still there, and those of resources or files about which something new is said. */
function rejectedOf(fixes: readonly Fix[], before: CheckResult, after: CheckResult): ReadonlySet<Fix> {
  const [earlier, now] = [byKey(before.findings), byKey(after.findings)];
  const worse = new Set<string>();
  for (const [key, findings] of now) if (findings.length > (earlier.get(key)?.length ?? 0)) worse.add(resourceKey(findings[0]!));
  const errors = new Set(errorsOf(before).map(({ key }) => key));
  const broken = errorsOf(after).filter(({ key }) => !errors.has(key));
  const isBroken = ({ source, finding }: Fix): boolean =>
    broken.some(({ file }) => [source.name, finding.template.name].includes(file));
  const rejected = fixes.filter((fix) => {
    const { finding } = fix;
    const same = now.get(keyOf(finding)) ?? [];
    return isBroken(fix) || worse.has(resourceKey(finding)) || same.some((one) => isAt(one, finding));
  });
  // What went wrong somewhere else has no fix to blame: none is to be trusted.
  return new Set(rejected.length === 0 && (worse.size > 0 || broken.length > 0) ? fixes : rejected);
}

function byKey(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const all = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = all.get(keyOf(finding));
    if (known) known.push(finding);
    else all.set(keyOf(finding), [finding]);
  }
  return all;
}

/** Whether a finding is about the place of an earlier one, or what was put below that. */
function isAt({ pointer }: Finding, earlier: Finding): boolean {
  return pointer === earlier.pointer || (earlier.missing !== undefined && pointer.startsWith(`${earlier.pointer}/`));
}

function keyOf(finding: Finding): string {
  return `${finding.guardrail.id}\n${resourceKey(finding)}`;
}

function resourceKey({ template, resource }: Finding): string {
  return `${template.name}\n${resource.id.toLowerCase()}`;
}

function errorsOf({ diagnostics }: CheckResult): readonly { readonly key: string; readonly file: string }[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.map(({ code, message, source: { name } }) => ({ key: `${code} ${name} ${message}`, file: name }));
}
