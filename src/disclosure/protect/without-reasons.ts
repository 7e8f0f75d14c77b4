import type { CellDecision, ProtectedTables } from '../model.ts'

/**
 * Protected tables for the public: withheld cells no longer say by which rule, nor whether for their own sake.
 * That would tell that a number lies under the minimum or not, and two parts under ten of a shown 18 are
 * nine each. The number of cells attacked is that of all withheld. Publish nothing about a withheld cell that is not in here.
 */
export function withoutReasons(tables: ProtectedTables): ProtectedTables {
  const decisions = tables.decisions.map(
    (decision): CellDecision =>
      decision.status === 'shown' ? decision : { key: decision.key, status: 'secondary' },
  )
  const attacked = decisions.filter(({ status }) => status !== 'shown').length
  return { ...tables, decisions, audit: { ...tables.audit, attacked } }
}
