import { actualType, type Json, type Resource } from '../resource/index.ts';
import type { Environment } from './environment.ts';
import type { Located } from './path.ts';
import { shapeOf, type Shape } from './shape.ts';

/** A resource that conditions look at. */
export class Subject {
  readonly resource: Resource;
  /** The type that it has in Azure, which may not be the one that is written. */
  readonly type: string;
  readonly shape: Shape;

  constructor(resource: Resource) {
    const written = shapeOf(resource.type, resource.apiVersion);
    this.resource = resource;
    this.type = written.withProvider ? actualType(resource) : resource.type;
    this.shape = written.withProvider ? shapeOf(this.type, resource.apiVersion) : written;
  }
}

/** One evaluation: the resources looked at, the members that counts are at, and what may still be spent. */
export class Frame {
  /** What `field` reads. */
  readonly subject: Subject;
  /** What the function `field()` reads: in an existence condition still the resource that the rule is about. */
  readonly primary: Subject;
  readonly environment: Environment;
  /** The member that each count around a condition is at; by the number of the count. */
  private bound: Located[] | undefined;
  private answers: Map<string, Json> | undefined;
  /** The evaluation that pays. */
  private readonly payer: Frame;
  private left: number = MAX_STEPS;

  constructor(subject: Subject, primary: Subject, environment: Environment, payer?: Frame) {
    this.subject = subject;
    this.primary = primary;
    this.environment = environment;
    this.payer = payer ?? this;
  }

  /** The same evaluation looking at a related resource. */
  related(subject: Subject): Frame {
    return new Frame(subject, this.primary, this.environment, this.payer);
  }

  /** Moves a count on to a member. */
  bind(slot: number, member: Located): void {
    this.bound ??= [];
    this.bound[slot] = member;
  }

  /** The member that a count is at. */
  member(slot: number): Located | undefined {
    return this.bound?.[slot];
  }

  /** What a function that asks for the surroundings answers: the same for all that is evaluated here. */
  answer(name: string, find: () => Json): Json {
    this.answers ??= new Map();
    let answer = this.answers.get(name);
    if (answer === undefined) this.answers.set(name, (answer = find()));
    return answer;
  }

  /** Gives the next rule as much to spend as the one before it had. */
  refill(): void {
    this.payer.left = MAX_STEPS;
  }

  /** Takes steps off what a (possibly hostile) rule may cost; `false`: nothing is left. */
  spend(steps: number): boolean {
    this.payer.left -= steps;
    return this.payer.left > 0;
  }
}

/** Far more than any rule needs on any resource. */
const MAX_STEPS = 2_000_000;
