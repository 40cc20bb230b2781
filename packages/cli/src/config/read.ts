import { dirname } from 'node:path';
import { securityRules, type DifferenceRule } from '@azguard/core/compare';
import type { SuppressionRule } from '@azguard/core/finding';
import { findGuardrails, isLike } from '@azguard/core/guardrails';
import { Source, type Diagnostic, type Span } from '@azguard/core/source';
import { isMap, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { readSource, shown } from '../files/index.ts';
import { fromFolder } from './paths.ts';
import { configuration, type Configuration, type WrittenSuppression } from './schema.ts';

/** A configuration that holds what it should. */
export interface Configured {
  readonly settings: Configuration;
  /** Paths in it are relative to its folder. */
  readonly file: string;
  readonly rules: readonly SuppressionRule[];
  readonly differences: readonly DifferenceRule[];
}

/** Reads a configuration, or says at which places it is wrong. `today` (`2026-11-25`) decides what has expired. */
export function readConfiguration(path: string, today: string): Configured | readonly Diagnostic[] {
  const source = readSource(path, shown(path));
  if (!(source instanceof Source)) return [source];
  return new Reader(source, path, today).read();
}

type Path = readonly (string | number)[];

class Reader {
  private readonly source: Source;
  private readonly file: string;
  private readonly today: string;
  private readonly document: Document;

  constructor(source: Source, file: string, today: string) {
    this.source = source;
    this.file = file;
    this.today = today;
    this.document = parseDocument(source.text, { prettyErrors: false, uniqueKeys: true });
  }

  read(): Configured | readonly Diagnostic[] {
    const { errors } = this.document;
    if (errors.length > 0)
      return errors.map(({ message, pos: [start, end] }) => this.mistake(`${message}.`.replace('..', '.'), { start, end }));
    const parsed = configuration.safeParse(this.document.toJS({ maxAliasCount: 100 }) ?? {});
    if (!parsed.success) return parsed.error.issues.flatMap((issue) => this.issue(issue));
    const settings = parsed.data;
    const problems = [...this.unknownGuardrails(settings), ...this.expired(settings)];
    if (problems.length > 0) return problems;
    const { suppressions = [], differences = [] } = settings;
    return {
      settings,
      file: this.file,
      rules: suppressions.map(({ guardrail, ...rest }, i) => ({ guardrail, ...this.rule(rest, ['suppressions', i]) })),
      differences: differences.map(({ guardrail, parameter, ...rest }, i) => ({
        ...this.rule(rest, ['differences', i]),
        ...(guardrail === undefined ? {} : { guardrail }),
        ...(parameter === undefined ? {} : { parameter }),
      })),
    };
  }

  private rule(
    { path, resource, ...rest }: Omit<WrittenSuppression, 'guardrail'>,
    place: Path,
  ): Omit<SuppressionRule, 'guardrail'> {
    return {
      kind: 'configuration',
      ...rest,
      ...(path === undefined ? {} : { path: fromFolder(dirname(this.file), path) }),
      ...(resource === undefined ? {} : { resource }),
      location: { source: this.source, span: this.spanOf(place) },
    };
  }

  private unknownGuardrails({ guardrails = {}, suppressions = [], differences = [] }: Configuration): readonly Diagnostic[] {
    const named: readonly (readonly [string, Path])[] = [
      ...Object.keys(guardrails).map((name) => [name, ['guardrails', name]] as const),
      ...suppressions.map(({ guardrail }, i) => [guardrail, ['suppressions', i, 'guardrail']] as const),
      ...differences.flatMap(({ guardrail }, i) =>
        guardrail === undefined || isLike(securityRules, guardrail.toLowerCase())
          ? []
          : [[guardrail, ['differences', i, 'guardrail']] as const],
      ),
    ];
    return named.flatMap(([name, path]) => {
      const { guardrails: found, similar } = findGuardrails(name);
      if (found.length > 0) return [];
      const hint = similar.length > 0 ? `Did you mean ${similar.join(' or ')}?` : 'azguard guardrails lists them all.';
      return [this.mistake(`There is no guardrail '${name}'.`, this.spanOf(path), hint)];
    });
  }

  private expired({ suppressions = [], differences = [] }: Configuration): readonly Diagnostic[] {
    return [
      ...suppressions.flatMap((one, i) => this.expiry(`suppression of ${one.guardrail}`, one, ['suppressions', i])),
      ...differences.flatMap((one, i) => this.expiry('permission of this difference', one, ['differences', i])),
    ];
  }

  private expiry(
    what: string,
    { expires, owner }: Pick<WrittenSuppression, 'expires' | 'owner'>,
    place: Path,
  ): readonly Diagnostic[] {
    if (expires >= this.today) return [];
    const hint = `Fix what it covers and remove it, or let ${owner} decide anew and give it another date.`;
    return [this.mistake(`The ${what} expired on ${expires}.`, this.spanOf([...place, 'expires']), hint)];
  }

  private issue(issue: z.core.$ZodIssue): readonly Diagnostic[] {
    const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        this.mistake(`There is no setting '${[...path, key].join('.')}'.`, this.spanOf([...path, key]), HINT),
      );
    }
    const where = path.length === 0 ? 'the configuration' : path.join('.');
    return [this.mistake(`${where}: ${issue.message}.`, this.spanOf(path), HINT)];
  }

  /** The place of a member (its name, where it has one), else that of its nearest ancestor. */
  private spanOf(path: Path): Span {
    for (let length = path.length; length > 0; length--) {
      const parent: unknown = length === 1 ? this.document.contents : this.document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      const pair = isMap(parent)
        ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
        : undefined;
      const node: unknown = pair?.key ?? this.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
    }
    return { start: 0, end: 0 };
  }

  private mistake(message: string, span: Span, hint: string = HINT): Diagnostic {
    return { code: 'config/invalid', severity: 'error', message, hint, source: this.source, span };
  }
}

const HINT = 'docs/configuration.md shows every setting.';
