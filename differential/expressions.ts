import { Refusal } from '@azguard/core/arm';
import { jsonMember, readJson, Source, type JsonNode } from '@azguard/core/source';
import { text } from '../conformance/compare.ts';
import { judge } from '../conformance/functions.ts';
import { plainOf, shownJson, type Plain } from '../conformance/plain.ts';
import { evaluateText, exampleParameters, exampleScope as scope, exampleVariables } from '../conformance/probe.ts';
import { Calls } from './calls.ts';
import type { Official } from './official.ts';
import { Random } from './random.ts';
import { shrinkExpression } from './shrink.ts';
import type { Differential, Disagreement } from './suite.ts';

/** Expressions that are asked at once; those of which we expect a refusal are asked alone, because one refuses the template. */
const BATCH = 50;
const SHRINK_BUDGET = 80;
const SHRUNK_PER_KIND = 1;

/** What the official engine said of one expression. */
type Answer = { readonly value: Plain } | { readonly error: string };

/** Evaluates generated expressions with both engines and compares the values, or that both refuse. */
export const run: Differential = async ({ count, seed, official, report }) => {
  const calls = new Calls(new Random(seed));
  const engine = new Engine(official);
  const seen = new Map<string, number>();
  const found = new Map<string, Disagreement>();
  let accepted = 0;
  let knowsMore = 0;
  for (let done = 0; done < count; done += BATCH) {
    const expressions = Array.from({ length: Math.min(BATCH, count - done) }, () => calls.expression());
    for (const [expression, answer] of await engine.askAll(expressions)) {
      if ('value' in answer) accepted += 1;
      const verdict = judgeOne(expression, answer);
      if (verdict === 'knows more') knowsMore += 1;
      if (verdict === 'equal' || verdict === 'knows more') continue;
      const n = (seen.get(verdict) ?? 0) + 1;
      seen.set(verdict, n);
      if (n > SHRUNK_PER_KIND) continue;
      const disagreement = await shrunk(expression, verdict, engine);
      found.set(disagreement.program, disagreement);
      report?.(disagreement);
    }
  }
  return { programs: count, accepted, knowsMore, disagreements: [...found.values()] };
};

class Engine {
  private readonly official: Official;

  constructor(official: Official) {
    this.official = official;
  }

  async askAll(expressions: readonly string[]): Promise<(readonly [string, Answer])[]> {
    const refused = expressions.filter((expression) => evaluateText(expression, scope) instanceof Refusal);
    const answers = await this.ask(expressions.filter((expression) => !refused.includes(expression)));
    for (const expression of refused) answers.push(...(await this.ask([expression])));
    return answers;
  }

  /** Asks for several at once, and for the halves when the whole is refused. */
  async ask(expressions: readonly string[]): Promise<(readonly [string, Answer])[]> {
    if (expressions.length === 0) return [];
    const answer = await this.official.expand(templateOf(expressions), exampleParameters, scope.context);
    if ('snapshot' in answer) {
      const properties = propertiesOf(answer.snapshot);
      return expressions.map((expression, i) => [expression, { value: plainOf(jsonMember(properties, `p${i}`)!.value) }]);
    }
    if (expressions.length === 1) return [[expressions[0]!, { error: answer.error }]];
    const middle = expressions.length >> 1;
    return [...(await this.ask(expressions.slice(0, middle))), ...(await this.ask(expressions.slice(middle)))];
  }
}

function templateOf(expressions: readonly string[]): string {
  return JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.2.3.4',
    parameters: { s: { type: 'string' }, i: { type: 'int' }, o: { type: 'object' }, secret: { type: 'securestring' } },
    variables: exampleVariables,
    resources: [
      {
        type: 'Microsoft.Storage/storageAccounts',
        apiVersion: '2021-04-01',
        name: 'probe',
        properties: Object.fromEntries(expressions.map((expression, i) => [`p${i}`, `[${expression}]`])),
      },
    ],
  });
}

function propertiesOf(snapshot: string): JsonNode & { kind: 'object' } {
  let node: JsonNode | undefined = readJson(new Source('snapshot.json', snapshot)).root;
  if (node?.kind === 'object') node = jsonMember(node, 'predictedResources')?.value;
  if (node?.kind === 'array') node = node.items[0];
  if (node?.kind === 'object') node = jsonMember(node, 'properties')?.value;
  if (node?.kind !== 'object') throw new Error('The snapshot has no properties.');
  return node;
}

/** `equal`, `knows more`, or in a few words what is different. */
function judgeOne(expression: string, answer: Answer): string {
  const ours = evaluateText(expression, scope);
  const outermost = /^\w+/.exec(expression)?.[0].toLowerCase() ?? '';
  if ('error' in answer) {
    if (ours instanceof Refusal || isExcused(expression, answer.error)) return 'equal';
    return `${outermost}: accepted here, refused there: ${unnamed(answer.error)}`;
  }
  if (ours instanceof Refusal && (isOrder(expression) || isLate(ours))) return 'equal';
  if (ours instanceof Refusal) return `${outermost}: refused here, accepted there: ${unnamed(ours.message)}`;
  const verdict = judge(answer.value, shownJson(ours));
  if (verdict === 'different' && isKnown(expression)) return 'equal';
  return verdict === 'different' ? `${outermost}: different` : verdict;
}

/** What is refused there for a reason that isn't ours. */
function isExcused(expression: string, error: string): boolean {
  return isFlaw(error) || isBlind(expression, error) || isEscapedTwice(expression, error) || isOrder(expression);
}

/**
 * The official engine failing, not refusing: half of a surrogate pair can't be written as JSON; a process ended or hung; an empty
 * name after an expression; and `union` of a member that isn't known with an array fails without a word.
 */
function isFlaw(error: string): boolean {
  return /Cannot transcode invalid UTF-16|^PROCESS: |Index was outside the bounds of the array|is not valid\.? *$/.test(error);
}

/** It refuses as a base what it has escaped itself, when the host has letters of other scripts. */
function isEscapedTwice(expression: string, error: string): boolean {
  return /uri\(.*uri\(.*münchen/i.test(expression) && error.includes('expects its first argument to be a uri string');
}

/**
 * The official engine loses the variables of outer lambdas: in the argument of `subscription`, and in an inner lambda whose result
 * isn't known.
 */
function isBlind(expression: string, error: string): boolean {
  return (
    error.includes("'lambdaVariables' is not valid") && /(?:subscription|lambda)\(.*lambda(?:Variables)?\(/i.test(expression)
  );
}

/** It checks the arguments of `reference` last, and so not at all where the reference was dropped before. */
function isLate({ code, message }: Refusal): boolean {
  return code === 'arm/argument-type' && /'references?'/i.test(message);
}

/** Which of two comparisons a `sort` makes first, one refused and one not known, decides which of the two it becomes. */
function isOrder(expression: string): boolean {
  return /sort\(/i.test(expression) && RUNTIME_PART.test(expression);
}

const RUNTIME_PART =
  /reference\(|listKeys\(|'secret'|resourceGroup\(|environment\(|deployer\(|tenant\(|subscription\(|roleDefinitions\(|pickZones\(|providers\(/i;

/**
 * What is known to be different: members of one object whose names are the same unknown expression, which the official engine keeps
 * apart, and addresses with a scheme of one letter, which it takes for the name of a drive.
 */
function isKnown(expression: string): boolean {
  return /toObject\(/i.test(expression) || /^buildUri\(createObject\('scheme', '.'/.test(expression);
}

function unnamed(message: string): string {
  const about = message.replace(/^.*?at line '\d+' and column '\d+' is not valid: /, '');
  return about
    .replaceAll(/'[^']*'/g, "'…'")
    .replaceAll(/\d+/g, '0')
    .slice(0, 140);
}

async function shrunk(start: string, verdict: string, engine: Engine): Promise<Disagreement> {
  const ask = async (expression: string): Promise<Answer> => (await engine.ask([expression]))[0]![1];
  const fails = async (candidate: string): Promise<boolean> =>
    kindOf(judgeOne(candidate, await ask(candidate))) === kindOf(verdict);
  const program = await shrinkExpression(start, fails, SHRINK_BUDGET);
  const answer = await ask(program);
  const ours = evaluateText(program, scope);
  return {
    what: judgeOne(program, answer),
    program,
    official: 'error' in answer ? answer.error : text(answer.value),
    ours: ours instanceof Refusal ? `${ours.code}: ${ours.message}` : text(shownJson(ours)),
  };
}

/** A verdict without the outermost function, which shrinking may take off. */
function kindOf(verdict: string): string {
  return verdict.replace(/^\w*: /, '');
}
