import type { Dataset } from '#indicators'
import { type DimensionId, dimensionByField } from '#reference'
import { dimensionField } from './labels.ts'

/** The three ways to look at one dataset, as they stand in the address. */
export const displays = ['grafiek', 'kaart', 'tabel'] as const
export type Display = (typeof displays)[number]

/** What the address of a figure page asks for, every part of it checked. */
export interface FigureChoice {
  readonly display?: Display
  /** `none` when the address says so; absent leaves the choice to us. */
  readonly breakdown?: DimensionId | 'none'
  readonly definition?: string
  readonly period?: string
  /** Codes asked for, per dimension. */
  readonly codes: Readonly<Partial<Record<DimensionId, readonly string[]>>>
  /** Column to sort the table by, downwards with a minus in front. */
  readonly sort?: string
  /** Page of the table, from 1. */
  readonly page: number
}

/** A value in the address that does not exist here, with those that do. */
export interface UnknownValue {
  readonly name: string
  readonly value: string
  readonly allowed: readonly string[]
}

/** The word in the address for no breakdown at all. */
export const noBreakdown = 'geen'

/** A reader of the address that collects what does not exist. */
interface Reader {
  one(name: string, allowed: readonly string[]): string | undefined
  many(name: string, allowed: readonly string[]): readonly string[] | undefined
  readonly unknown: UnknownValue[]
}

function readerOf(query: URLSearchParams): Reader {
  const unknown: UnknownValue[] = []
  function many(name: string, allowed: readonly string[]): readonly string[] | undefined {
    const values = query.getAll(name).flatMap((text) => text.split(','))
    const given = values.map((text) => text.trim()).filter((text) => text !== '')
    const wrong = given.find((value) => !allowed.includes(value))
    if (wrong !== undefined) unknown.push({ name, value: wrong, allowed })
    return given.length === 0 ? undefined : [...new Set(given)]
  }
  return { many, one: (name, allowed) => many(name, allowed)?.[0], unknown }
}

function readBreakdown(reader: Reader, dataset: Dataset): DimensionId | 'none' | undefined {
  const open = dataset.dimensions.filter(({ codes }) => codes.length > 1)
  const fields = open.map(({ id }) => dimensionField(id))
  const field = reader.one('uitsplitsing', [...fields, noBreakdown])
  if (field === noBreakdown) return 'none'
  return field === undefined ? undefined : dimensionByField(field)?.id
}

/**
 * Reads the query of a figure page against its dataset. Parameters with names we do not know are left
 * alone; a value that does not exist is returned with those that do, and empty ones count as absent.
 */
export function readFigureChoice(
  query: URLSearchParams,
  dataset: Dataset,
): { readonly choice: FigureChoice; readonly unknown: readonly UnknownValue[] } {
  const reader = readerOf(query)
  const codes: Partial<Record<DimensionId, readonly string[]>> = {}
  for (const { id, codes: allowed } of dataset.dimensions) {
    const asked = reader.many(dimensionField(id), allowed)
    if (asked !== undefined) codes[id] = asked
  }
  const display = reader.one('weergave', displays) as Display | undefined
  const breakdown = readBreakdown(reader, dataset)
  const definition = reader.one('definitie', dataset.definitions)
  const period = reader.one('periode', dataset.periods)
  const sort = query.get('sorteer') || undefined
  const choice = { display, breakdown, definition, period, sort }
  const given = Object.fromEntries(Object.entries(choice).filter(([, v]) => v !== undefined))
  return { choice: { ...given, codes, page: readPage(query) }, unknown: reader.unknown }
}

function readPage(query: URLSearchParams): number {
  const page = Number(query.get('pagina') ?? 1)
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}
