import { Unknown, type Cause } from '../arm/index.ts';
import type { Json, Resource } from '../resource/index.ts';
import { Source, type Diagnostic } from '../source/index.ts';
import type { Aliases } from './aliases.ts';
import { applicabilityOf, typesOf } from './applicability.ts';
import type { Change } from './change.ts';
import { compileCondition, type CompiledCondition } from './compile-condition.ts';
import { conditionTree, type ConditionTree, type RelatedTree } from './condition-tree.ts';
import { compileText } from './compile-expression.ts';
import { Context } from './context.ts';
import { readDefinition, type PolicyDefinition } from './definition.ts';
import { compileDetails, type Details } from './details.ts';
import { asksForRelated, findEffect, whyNotAssessed, type Effect } from './effect.ts';
import type { Environment } from './environment.ts';
import { causesOfMissing, compileExistence, explainMissing, lookForRelated, type Existence } from './existence.ts';
import { causesOf, explain } from './explain.ts';
import { Frame, Subject } from './frame.ts';
import { constant, type Operand } from './operand.ts';
import { Parameters } from './parameters.ts';
import { reportInto } from './report.ts';
import type { PolicyRule } from './rule.ts';
import type { Shape } from './shape.ts';
import type { Truth } from './truth.ts';
import type { Outcome, Verdict } from './verdict.ts';

export interface CompileOptions {
  readonly aliases: Aliases;
  /** The values that an assignment gives to the parameters. */
  readonly parameters?: { readonly [name: string]: Json };
}

export interface Compilation {
  /** `undefined` when the rule can't be evaluated; the diagnostics say why. */
  readonly policy: CompiledPolicy | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles a rule that stands in code, as if its text had been read. */
export function compileRule(rule: PolicyRule, options: CompileOptions): Compilation {
  const { definition, diagnostics } = readDefinition(new Source('policyRule', JSON.stringify(rule)));
  return definition ? compilePolicy(definition, options) : { policy: undefined, diagnostics };
}

/** Turns a definition, with the values of its parameters, into closures that judge one resource after another. */
export function compilePolicy(definition: PolicyDefinition, { aliases, parameters = {} }: CompileOptions): Compilation {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, definition.source);
  const context = new Context(aliases, new Parameters(definition.parameters, parameters), report);
  const { rule } = definition;
  const effect = rule.effect.kind === 'string' ? compileText(rule.effect.value, rule.effect, context) : constant(null);
  const written = effect.constant;
  if (typeof written === 'string' && findEffect(written) === undefined) {
    report('policy/unknown-effect', rule.effect, `There is no effect '${written}'.`);
  }
  const condition = compileCondition(rule.if, context);
  const existence = compileExistence(rule, context);
  const known = typeof written === 'string' ? findEffect(written) : undefined;
  if (known !== undefined && asksForRelated(known) && existence === undefined) {
    report(
      'policy/missing-related-type',
      rule.effect,
      `The effect '${known}' needs "details" with the "type" of the resource that it looks for.`,
    );
  }
  const details = compileDetails(rule, known, context);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { policy: undefined, diagnostics };
  return { policy: new CompiledPolicy(definition, context, condition, effect, existence, details), diagnostics };
}

/** A policy ready to judge resources. */
export class CompiledPolicy {
  readonly definition: PolicyDefinition;
  /** The types, in lower case, that it can be about; `undefined`: any. */
  readonly types: readonly string[] | undefined;
  private readonly context: Context;
  private readonly condition: CompiledCondition;
  /** Whether it is about a resource of this type, name and kind. */
  private readonly isAbout: (frame: Frame) => Truth;
  private readonly effect: Operand;
  private readonly existence: Existence | undefined;
  private readonly details: Details;
  private readonly indexed: boolean;
  private readonly isDataPlane: boolean;
  private lastShape: Shape | undefined;
  private lastInMode = true;
  /** The effect where it doesn't depend on the resource. */
  private readonly fixedEffect: Effect | undefined;
  /** The outcome where effect and mode alone decide it. */
  private readonly settled: Outcome | undefined;

  constructor(
    definition: PolicyDefinition,
    context: Context,
    condition: CompiledCondition,
    effect: Operand,
    existence: Existence | undefined,
    details: Details,
  ) {
    this.definition = definition;
    this.context = context;
    this.condition = condition;
    this.effect = effect;
    this.existence = existence;
    this.details = details;
    this.isAbout = applicabilityOf(condition);
    const types = typesOf(condition);
    this.types = types && [...types];
    this.indexed = definition.mode.toLowerCase() === 'indexed';
    this.isDataPlane = /\.data$/i.test(definition.mode);
    this.fixedEffect = typeof effect.constant === 'string' ? findEffect(effect.constant) : undefined;
    this.settled = (this.fixedEffect && settledBy(this.fixedEffect)) ?? (this.isDataPlane ? 'notAssessed' : undefined);
  }

  /** The condition with what each part of it answers, and what is found of the resources that it asks for. */
  tree(resource: Resource, environment: Environment): { readonly if: ConditionTree; readonly related: RelatedTree | undefined } {
    const frame = frameOf(resource, environment);
    const found = this.existence && this.condition.test(frame) === true ? lookForRelated(this.existence, frame) : undefined;
    const condition = this.existence?.condition;
    const related = found?.kind === 'truth' && {
      type: found.query.type,
      candidates: found.related.map((one) => ({
        resource: one,
        tree: condition && conditionTree(condition, frame.related(new Subject(one))),
      })),
    };
    return { if: conditionTree(this.condition, frame), related: related || undefined };
  }

  /** Whether Azure changes requests by it before it judges them. */
  get changesResources(): boolean {
    return this.fixedEffect === 'modify' || this.fixedEffect === 'append';
  }

  /** What the policy says about a resource, without the reasons: fast enough to be asked about every resource. */
  outcome(resource: Resource, environment: Environment): Outcome {
    return this.outcomeIn(frameOf(resource, environment));
  }

  /** What the policy says about a resource, and why. */
  evaluate(resource: Resource, environment: Environment): Verdict {
    const frame = frameOf(resource, environment);
    const effect = this.effectIn(frame);
    const known = effect instanceof Unknown ? undefined : effect;
    const outcome = this.outcomeIn(frame);
    switch (outcome) {
      case 'fail':
        return { outcome, effect: known, reasons: this.reasons(frame), causes: [] };
      case 'unknown':
        return { outcome, effect: known, reasons: this.openReasons(frame), causes: this.causes(frame, effect) };
      case 'notAssessed':
        return { outcome, effect: known, reasons: [], causes: [], detail: this.whyNotAssessed(frame, effect) };
      default:
        return { outcome, effect: known, reasons: [], causes: [] };
    }
  }

  /** The `details` of the rule as they are for a resource: what an effect would carry out. */
  detailsFor(resource: Resource, environment: Environment): Json {
    return this.details.evaluate(frameOf(resource, environment));
  }

  /** What Azure would change in a resource before it looks at it again: the operations of `modify` and `append`. */
  changes(resource: Resource, environment: Environment): readonly Change[] {
    const frame = frameOf(resource, environment);
    return this.outcomeIn(frame) === 'fail' ? this.details.changes(frame) : [];
  }

  /** The outcome within an evaluation that others share. */
  outcomeIn(frame: Frame): Outcome {
    if (!this.isInMode(frame.subject.shape)) return 'notApplicable';
    if (this.settled !== undefined) return this.settled;
    frame.refill();
    const effect = this.effectIn(frame);
    const settled = effect instanceof Unknown || effect === this.fixedEffect ? undefined : settledBy(effect);
    if (settled !== undefined) return settled;
    if (this.asksWhoInScan(frame)) return 'notAssessed';
    const truth = this.condition.test(frame);
    if (truth === undefined) return this.unresolved(frame).length > 0 ? 'notAssessed' : 'unknown';
    const related = !(effect instanceof Unknown) && asksForRelated(effect);
    if (!truth) return !related && this.isAbout(frame) !== false ? 'pass' : 'notApplicable';
    if (effect instanceof Unknown) return 'unknown';
    return related ? this.existenceOutcome(frame) : 'fail';
  }

  private existenceOutcome(frame: Frame): Outcome {
    const found = lookForRelated(this.existence!, frame);
    if (found.kind === 'notCollected') return 'notAssessed';
    if (found.kind === 'open') return 'unknown';
    if (found.truth !== undefined) return found.truth ? 'pass' : 'fail';
    return this.unresolvedIn(found.related).length > 0 ? 'notAssessed' : 'unknown';
  }

  private effectIn(frame: Frame): Effect | Unknown {
    if (this.fixedEffect !== undefined) return this.fixedEffect;
    const value = this.effect.get(frame);
    if (value instanceof Unknown) return value;
    return (typeof value === 'string' ? findEffect(value) : undefined) ?? NO_EFFECT;
  }

  /** https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-basics#mode */
  private isInMode(shape: Shape): boolean {
    if (shape !== this.lastShape) {
      this.lastShape = shape;
      this.lastInMode = this.looksAt(shape);
    }
    return this.lastInMode;
  }

  private looksAt(shape: Shape): boolean {
    if (shape.exempt && !this.types?.includes(shape.type)) return false;
    if (!this.indexed) return true;
    const capabilities = this.context.aliases.capabilities(shape.type);
    return capabilities === undefined || (capabilities.tags && capabilities.location);
  }

  /** Who sent a request is known while it is made, never in a scan. */
  private asksWhoInScan({ environment }: Frame): boolean {
    return environment.mode === 'scan' && this.context.asksForIdentity;
  }

  private unresolved({ subject, primary }: Frame): readonly string[] {
    return this.unresolvedFor([subject.shape, primary.shape]);
  }

  private unresolvedIn(related: readonly Resource[]): readonly string[] {
    return this.unresolvedFor(related.map((resource) => new Subject(resource).shape));
  }

  /** The aliases that nobody knows, each once. */
  private unresolvedFor(shapes: readonly Shape[]): readonly string[] {
    const unresolved = this.context.fields.filter((field) => shapes.some((shape) => field.isUnresolved(shape)));
    return [...new Set(unresolved.map((field) => field.text))];
  }

  private reasons(frame: Frame): Verdict['reasons'] {
    const own = explain(this.condition, frame);
    const effect = this.effectIn(frame);
    if (effect instanceof Unknown || !asksForRelated(effect)) return own;
    const found = lookForRelated(this.existence!, frame);
    return found.kind === 'truth' ? explainMissing(this.existence!, found, frame) : own;
  }

  private openReasons(frame: Frame): Verdict['reasons'] {
    if (this.condition.test(frame) === undefined) return explain(this.condition, frame);
    const found = this.existence && lookForRelated(this.existence, frame);
    return found?.kind === 'truth' ? explainMissing(this.existence!, found, frame) : [];
  }

  private causes(frame: Frame, effect: Effect | Unknown): readonly Cause[] {
    if (this.condition.test(frame) === undefined) return causesOf(this.condition, frame);
    if (effect instanceof Unknown) return effect.causes;
    const found = lookForRelated(this.existence!, frame);
    if (found.kind === 'open') return found.causes;
    return found.kind === 'truth' ? causesOfMissing(this.existence!, found, frame) : [];
  }

  private whyNotAssessed(frame: Frame, effect: Effect | Unknown): string {
    const why = effect instanceof Unknown ? undefined : whyNotAssessed(effect);
    if (why !== undefined) return why;
    if (this.isDataPlane) return `its mode ${this.definition.mode} looks inside the service, not at its resources`;
    if (this.asksWhoInScan(frame)) return 'it depends on who sends a request, which no scan knows';
    const found = this.condition.test(frame) === true && this.existence ? lookForRelated(this.existence, frame) : undefined;
    if (found?.kind === 'notCollected') return `resources of type ${found.type} were not collected`;
    const aliases = found?.kind === 'truth' ? this.unresolvedIn(found.related) : this.unresolved(frame);
    return `no catalog at hand knows the alias ${aliases.join(', ')}`;
  }
}

/** What an effect says whatever the condition; `undefined` where the condition decides. */
function settledBy(effect: Effect): Outcome | undefined {
  if (effect === 'disabled') return 'notApplicable';
  return whyNotAssessed(effect) === undefined ? undefined : 'notAssessed';
}

/** Begins to look at a resource; many policies can do so in one go. */
export function frameOf(resource: Resource, environment: Environment): Frame {
  const subject = new Subject(resource);
  return new Frame(subject, subject, environment);
}

const NO_EFFECT = new Unknown({ kind: 'call', name: 'null', args: [], start: 0, end: 0 }, [
  { kind: 'error', name: 'the effect is none that Azure has' },
]);
