import loader, { type Basis, type Highs, type Model } from 'highs'

/** Rows of a linear programme, sparse: row `r` holds the entries `starts[r]` up to `starts[r + 1]`. */
export interface SparseRows {
  readonly starts: readonly number[]
  readonly indices: readonly number[]
  readonly coefficients: readonly number[]
  /** Bounds of each row; infinite where there is none. */
  readonly lower: readonly number[]
  readonly upper: readonly number[]
}

/** Minimise `costs · x` under bounds on the columns `x` and on the rows. */
export interface LinearProgramme {
  readonly costs: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rows: SparseRows
  /** 1 for every column that must be whole; left out: none. */
  readonly whole?: Uint8Array
}

/** How the solver ended. `limit`: stopped by time or another limit, with or without a solution. */
export type SolveStatus = 'optimal' | 'infeasible' | 'unbounded' | 'limit'

/** What came out of solving. */
export interface LinearSolution {
  readonly status: SolveStatus
  /** Value of the objective at `values`; infinite without a solution. */
  readonly objective: number
  /** Proved lower bound on the objective; equal to `objective` for a solved LP. */
  readonly bound: number
  readonly values: Float64Array
  /** Reduced costs of the columns; without meaning when columns must be whole. */
  readonly reducedCosts: Float64Array
  /** Sum of each row at `values`. */
  readonly rowValues: Float64Array
  /** Prices of the rows; without meaning when columns must be whole. */
  readonly rowPrices: Float64Array
}

/** Limits and hints for one solve. */
export interface SolveOptions {
  readonly timeLimitMs?: number
  /** Relative gap at which the search for whole columns may stop, 0–1. */
  readonly gap?: number
  /** Absolute gap at which it may stop, in the unit of the objective. */
  readonly absoluteGap?: number
  /** A solution to start from, for whole columns. */
  readonly start?: Float64Array
  /** Steps after which solving stops with status `limit`, for columns that need not be whole. */
  readonly iterationLimit?: number
  /** Nodes after which the search for whole columns stops. */
  readonly nodeLimit?: number
  /** Told every solution in whole columns met on the way. */
  readonly onSolution?: (values: Float64Array) => void
}

/** A linear programme inside the solver: changed and solved again it continues from its last basis. */
export interface OpenProgramme {
  setCost(column: number, cost: number): void
  setBounds(lower: Float64Array, upper: Float64Array): void
  /** Bounds of one column. */
  setBound(column: number, lower: number, upper: number): void
  /** Keeps the present basis; the function that is returned puts it back as long as the rows are the same. */
  keepBasis(): () => void
  setWhole(whole: Uint8Array): void
  addRows(rows: SparseRows): void
  /** Removes the rows whose mask is 1; those after move up. */
  deleteRows(mask: Uint8Array): void
  solve(options?: SolveOptions): LinearSolution
  /** Frees the memory; nothing may be called after. */
  close(): void
}

let solver: Promise<Highs> | undefined

/** The solver, loaded once per process: it is a module of code without state between programmes. */
function loadSolver(): Promise<Highs> {
  // The package types its CommonJS form, in which the function is a property; its ES form is the function.
  solver ??= (loader as unknown as typeof loader.default)()
  return solver
}

/** Rows in the form of the solver. */
function matrixOf(rows: SparseRows, numCols: number) {
  return {
    format: 'csr' as const,
    numRows: rows.lower.length,
    numCols,
    starts: Int32Array.from(rows.starts),
    indices: Int32Array.from(rows.indices),
    values: Float64Array.from(rows.coefficients),
  }
}

/** Our word for the status of the solver. */
function statusOf(highs: Highs, model: Model): SolveStatus {
  const known = highs.constants.modelStatus
  const status = model.getModelStatus()
  if (status === known.optimal || status === known.empty) return 'optimal'
  if (status === known.infeasible || status === known.unboundedOrInfeasible) return 'infeasible'
  if (status === known.unbounded) return 'unbounded'
  const limits: readonly number[] = [
    known.timeLimit,
    known.iterationLimit,
    known.solutionLimit,
    known.interrupted,
    known.objectiveBound,
    known.objectiveTarget,
  ]
  if (limits.includes(status)) return 'limit'
  throw new Error(`the solver ended with status ${status}`)
}

/** What the solver holds after a run. */
function solutionOf(highs: Highs, model: Model, whole: boolean): LinearSolution {
  const status = statusOf(highs, model)
  const solution = model.getSolution()
  const objective = model.getObjectiveValue()
  return {
    status,
    objective,
    bound: whole ? Number(model.info.get('mip_dual_bound')) : objective,
    values: solution.colValue,
    reducedCosts: solution.colDual,
    rowValues: solution.rowValue,
    rowPrices: solution.rowDual,
  }
}

/** Solves what the model holds, within the limits. */
function run(highs: Highs, model: Model, whole: boolean, options: SolveOptions): LinearSolution {
  model.zeroAllClocks()
  model.options.set({
    time_limit: (options.timeLimitMs ?? 1e12) / 1000,
    mip_rel_gap: options.gap ?? 0,
    mip_abs_gap: options.absoluteGap ?? 1e-6,
    mip_max_nodes: options.nodeLimit ?? 2_000_000_000,
    simplex_iteration_limit: options.iterationLimit ?? 2_000_000_000,
  })
  if (options.start !== undefined) model.setSolution({ colValue: options.start })
  const { onSolution } = options
  if (onSolution === undefined) model.run()
  else {
    model.run({
      [highs.constants.callbackType.mipSolution]: (event) => {
        const values = event.data.mip_solution
        if (values !== undefined) onSolution(Float64Array.from(values))
      },
    })
  }
  return solutionOf(highs, model, whole)
}

/** The handle on a model of the solver. */
function handleOf(highs: Highs, model: Model, columns: number, whole: boolean): OpenProgramme {
  let isWhole = whole
  return {
    setCost: (column, cost) => void model.changeColCost(column, cost),
    setBounds: (lower, upper) =>
      void model.changeColsBounds({ kind: 'range', from: 0, to: columns - 1 }, lower, upper),
    setBound: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    keepBasis: () => {
      const { colStatus, rowStatus } = model.getBasis() as Basis
      return () => void model.setBasis({ colStatus, rowStatus })
    },
    setWhole: (mask) => {
      isWhole = mask.includes(1)
      model.changeColsIntegrality(
        { kind: 'range', from: 0, to: columns - 1 },
        Int32Array.from(mask),
      )
    },
    addRows: (rows) => {
      if (rows.lower.length === 0) return
      model.addRows({
        lower: Float64Array.from(rows.lower),
        upper: Float64Array.from(rows.upper),
        matrix: matrixOf(rows, columns),
      })
    },
    deleteRows: (mask) => void model.deleteRows({ kind: 'mask', mask }),
    solve: (options = {}) => run(highs, model, isWhole, options),
    close: () => model.dispose(),
  }
}

/**
 * Opens a linear programme, with or without whole columns, in HiGHS: exact up to its feasibility tolerance
 * (1e-9 here). Infinite bounds are given as `Infinity`. Close it when done: its memory is not collected.
 * @throws {TypeError} When sizes do not fit each other.
 * @see Huangfu & Hall (2018), Parallelizing the dual revised simplex method, https://highs.dev
 */
export async function openLinearProgramme(programme: LinearProgramme): Promise<OpenProgramme> {
  const { costs, lower, upper, rows, whole } = programme
  if (lower.length !== costs.length || upper.length !== costs.length) {
    throw new TypeError(`bounds of ${lower.length} columns for ${costs.length} costs`)
  }
  const highs = await loadSolver()
  const model = highs.createModel({
    numCols: costs.length,
    numRows: rows.lower.length,
    colCost: costs,
    colLower: lower,
    colUpper: upper,
    rowLower: Float64Array.from(rows.lower),
    rowUpper: Float64Array.from(rows.upper),
    matrix: matrixOf(rows, costs.length),
    ...(whole === undefined ? {} : { integrality: Int32Array.from(whole) }),
  })
  model.options.set({
    output_flag: false,
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
    mip_feasibility_tolerance: 1e-9,
  })
  return handleOf(highs, model, costs.length, whole?.includes(1) ?? false)
}

/** Solves a linear programme once. @throws {TypeError} When sizes do not fit each other. */
export async function solveLinearProgramme(
  programme: LinearProgramme,
  options: SolveOptions = {},
): Promise<LinearSolution> {
  const open = await openLinearProgramme(programme)
  try {
    return open.solve(options)
  } finally {
    open.close()
  }
}
