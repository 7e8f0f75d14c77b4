import { type GraphNode, type GraphTerm, prefixes } from './catalogue-graph.ts'

function jsonTerm(term: GraphTerm): object {
  if ('iri' in term) return { '@id': term.iri }
  return {
    '@value': term.text,
    ...(term.language === undefined ? {} : { '@language': term.language }),
    ...(term.type === undefined ? {} : { '@type': term.type }),
  }
}

function jsonNode(node: GraphNode): object {
  const members: Record<string, object[]> = {}
  for (const [predicate, term] of node.statements) {
    members[predicate] ??= []
    members[predicate].push(jsonTerm(term))
  }
  return { '@id': node.iri, '@type': node.types, ...members }
}

/** A graph as JSON-LD with its prefixes in the context. */
export function jsonLd(nodes: readonly GraphNode[]): string {
  return JSON.stringify({ '@context': prefixes, '@graph': nodes.map(jsonNode) })
}

const forbidden = '<>"{}|^`\\'

/** An address between angle brackets, with the characters that Turtle forbids there encoded. */
function turtleIri(iri: string): string {
  const safe = [...iri].map((char) =>
    char <= ' ' || forbidden.includes(char) ? `%${hex(char.charCodeAt(0))}` : char,
  )
  return `<${safe.join('')}>`
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(2, '0')
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function turtleTerm(term: GraphTerm): string {
  if ('iri' in term) return turtleIri(term.iri)
  const text = `"${term.text.replaceAll(/[\\"\n\r\t]/g, (char) => escapes[char] ?? char)}"`
  if (term.language !== undefined) return `${text}@${term.language}`
  return term.type === undefined ? text : `${text}^^${term.type}`
}

function turtleNode(node: GraphNode): string {
  const statements = [
    `a ${node.types.join(', ')}`,
    ...node.statements.map(([predicate, term]) => `${predicate} ${turtleTerm(term)}`),
  ]
  return `${turtleIri(node.iri)}\n  ${statements.join(' ;\n  ')} .`
}

/** A graph as Turtle. */
export function turtle(nodes: readonly GraphNode[]): string {
  const head = Object.entries(prefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .`)
  return `${head.join('\n')}\n\n${nodes.map(turtleNode).join('\n\n')}\n`
}
