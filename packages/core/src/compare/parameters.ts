import { jsonMember, readJson, Source, writtenPlace, type JsonMember, type Location } from '../source/index.ts';

/** The values in a parameter file, by name in lower case: Azure doesn't tell their case apart. */
export class ParameterFile {
  readonly source: Source;
  private readonly members: ReadonlyMap<string, JsonMember>;

  constructor(source: Source) {
    this.source = source;
    const { root } = readJson(source);
    const list = root?.kind === 'object' ? jsonMember(root, 'parameters')?.value : undefined;
    this.members = new Map(list?.kind === 'object' ? list.members.map((member) => [member.key.toLowerCase(), member]) : []);
  }

  get names(): Iterable<string> {
    return this.members.keys();
  }

  /** The name as it is written here. */
  nameOf(name: string): string | undefined {
    return this.members.get(name)?.key;
  }

  /** Where it gives a parameter its value. */
  place(name: string): Location | undefined {
    const member = this.members.get(name);
    return member && writtenPlace({ source: this.source, span: { start: member.keyStart, end: member.value.end } });
  }

  /** As it is written. */
  text(name: string): string | undefined {
    const value = this.members.get(name)?.value;
    return value && this.source.text.slice(value.start, value.end);
  }

  /** This file with the value that another one gives to one parameter, or without a value where that one has none. */
  with(name: string, other: ParameterFile): Source {
    const names = new Set([...this.members.keys(), name]);
    const written = [...names].flatMap((each) => {
      const from = each === name ? other : this;
      const text = from.text(each);
      return text === undefined ? [] : [`${JSON.stringify(from.nameOf(each))}: ${text}`];
    });
    return new Source(this.source.name, `{ "contentVersion": "1.0.0.0", "parameters": {\n${written.join(',\n')}\n} }`);
  }
}

/** The parameters to which two files give other values, in lower case. */
export function differing(one: ParameterFile, another: ParameterFile): readonly string[] {
  const names = new Set([...one.names, ...another.names]);
  return [...names].filter((name) => one.text(name) !== another.text(name));
}
