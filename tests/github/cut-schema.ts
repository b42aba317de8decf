import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  visit,
} from "graphql";

/**
 * What the stand-in resolves: for each type its fields, and in brackets the arguments of a field that has more of them
 * than are played. `*` keeps a whole input, enumeration or scalar.
 */
const kept: Readonly<Record<string, string>> = {
  Query: "rateLimit() repository viewer",
  Mutation: "createCommitOnBranch",
  RateLimit: "cost limit nodeCount remaining resetAt used",
  Node: "id",
  RepositoryOwner: "id login",
  Organization: "databaseId id login name",
  User: "databaseId id login name",
  Repository:
    "databaseId defaultBranchRef id isEmpty isPrivate name nameWithOwner object owner ref url viewerPermission",
  RepositoryPermission: "*",
  Ref: "id name prefix repository target",
  GitObject: "abbreviatedOid id oid repository",
  Blob: "abbreviatedOid byteSize id isBinary isTruncated oid repository text",
  Tree: "abbreviatedOid entries id oid repository",
  TreeEntry: "extension mode name object oid path size type",
  Commit:
    "abbreviatedOid author authoredDate committedDate committer file history(after,first,path) id message messageBody messageHeadline oid repository tree url",
  CommitHistoryConnection: "nodes pageInfo totalCount",
  PageInfo: "endCursor hasNextPage hasPreviousPage startCursor",
  GitActor: "date email name",
  CreateCommitOnBranchPayload: "clientMutationId commit ref",
  CreateCommitOnBranchInput: "*",
  CommittableBranch: "*",
  CommitMessage: "*",
  FileChanges: "*",
  FileAddition: "*",
  FileDeletion: "*",
  Base64String: "*",
  DateTime: "*",
  GitObjectID: "*",
  GitTimestamp: "*",
  URI: "*",
};

/** The kept part of a GraphQL schema, as a schema of its own. */
export function cutSchema(text: string): string {
  const document = parse(text);
  const definitions = document.definitions.flatMap(cutDefinition);
  const missing = Object.keys(kept).filter((name) => {
    return !definitions.some((definition) => "name" in definition && definition.name?.value === name);
  });
  if (missing.length > 0)
    throw new Error(`The schema holds no ${missing.join(", ")}. Has GitHub renamed it?`);
  return print(visit({ ...document, definitions }, { Directive: () => null }));
}

function cutDefinition(definition: DefinitionNode): readonly DefinitionNode[] {
  if (!("name" in definition) || definition.name === undefined) return [];
  const wanted = kept[definition.name.value];
  if (wanted === undefined) return [];
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
    return [definition];
  const names = argumentsOfFields(wanted);
  const interfaces = (definition.interfaces ?? []).filter(({ name }) =>
    isStillImplemented(name.value, names),
  );
  const fields = (definition.fields ?? []).flatMap((field) => cutField(field, names));
  if (fields.length !== names.size) throw new Error(`${definition.name.value} lacks a field.`);
  return [{ ...definition, interfaces, fields }];
}

type FieldArguments = ReadonlyMap<string, readonly string[] | null>;

/** The wanted fields; null when all of a field's arguments are wanted. */
function argumentsOfFields(wanted: string): FieldArguments {
  return new Map(
    wanted.split(" ").map((word) => {
      const [name = "", list] = word.replace(")", "").split("(");
      return [name, list === undefined ? null : list.split(",")];
    }),
  );
}

/** An interface remains when it is kept itself, and nothing that it demands was cut off. */
function isStillImplemented(name: string, fields: FieldArguments): boolean {
  const demanded = kept[name];
  return (
    demanded !== undefined && [...argumentsOfFields(demanded).keys()].every((field) => fields.has(field))
  );
}

function cutField(field: FieldDefinitionNode, names: FieldArguments): readonly FieldDefinitionNode[] {
  const wanted = names.get(field.name.value);
  if (wanted === undefined) return [];
  const isWanted = ({ name }: InputValueDefinitionNode) => wanted === null || wanted.includes(name.value);
  return [{ ...field, arguments: (field.arguments ?? []).filter(isWanted) }];
}
