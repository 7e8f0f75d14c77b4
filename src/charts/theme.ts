import type { ChartFrame } from './model.ts'

/** The colours of a drawing, as values of SVG attributes. */
export interface Palette {
  readonly ink: string
  readonly accent: string
  /** Secondary text and lines, at least 4.5 : 1 on paper. */
  readonly muted: string
  /** Marks that stand back, at least 3 : 1 on paper. */
  readonly soft: string
  readonly grid: string
  readonly paper: string
  readonly hatch: string
  /** Six steps from low to high. */
  readonly scale: readonly [string, string, string, string, string, string]
}

/** Fixed colours on white, also the values a page falls back to. */
export const lightPalette: Palette = {
  ink: '#1b1b1f',
  accent: '#0b6583',
  muted: '#5b6169',
  soft: '#87909a',
  grid: '#e3e6ea',
  paper: '#ffffff',
  hatch: '#868d96',
  scale: ['#e4f0f3', '#bcdbe3', '#86bfce', '#4a98ae', '#1f7089', '#0c4a5e'],
}

/** Fixed colours on a dark page: low values stay close to the paper, high values light up. */
export const darkPalette: Palette = {
  ink: '#f1f2f4',
  accent: '#6cc5de',
  muted: '#a9b1ba',
  soft: '#7b858f',
  grid: '#2f353b',
  paper: '#16191d',
  hatch: '#838c96',
  scale: ['#1c343c', '#214956', '#2b6374', '#4a98ae', '#82c6d7', '#c8e8ef'],
}

const names = ['ink', 'accent', 'muted', 'soft', 'grid', 'paper', 'hatch'] as const

function custom(name: string, fallback: string): string {
  return `var(--kr-${name},${fallback})`
}

const [s1, s2, s3, s4, s5, s6] = lightPalette.scale
const pagePalette: Palette = {
  ink: custom('ink', lightPalette.ink),
  accent: custom('accent', lightPalette.accent),
  muted: custom('muted', lightPalette.muted),
  soft: custom('soft', lightPalette.soft),
  grid: custom('grid', lightPalette.grid),
  paper: custom('paper', lightPalette.paper),
  hatch: custom('hatch', lightPalette.hatch),
  scale: [
    custom('scale-1', s1),
    custom('scale-2', s2),
    custom('scale-3', s3),
    custom('scale-4', s4),
    custom('scale-5', s5),
    custom('scale-6', s6),
  ],
}

/** The colours of a theme: custom properties of the page with fallbacks, or fixed for print. */
export function paletteOf(theme: ChartFrame['theme']): Palette {
  return theme === 'page' ? pagePalette : lightPalette
}

function declarations(palette: Palette): string {
  const plain = names.map((name) => `--kr-${name}:${palette[name]}`)
  const steps = palette.scale.map((colour, index) => `--kr-scale-${index + 1}:${colour}`)
  return [...plain, ...steps].join(';')
}

/**
 * The style sheet that page drawings expect: their custom properties for light and dark, and the ring
 * around a tile or area that has the focus. A page may set other values for the same properties.
 */
export const chartStyles: string = [
  `:root{${declarations(lightPalette)}}`,
  `@media (prefers-color-scheme:dark){:root{${declarations(darkPalette)}}}`,
  '.kr-chart{display:block;width:100%;height:auto;font-variant-numeric:tabular-nums}',
  '.kr-place{outline:none;cursor:pointer}',
  '.kr-place:hover .kr-shape{stroke:var(--kr-ink);stroke-width:2px}',
  '.kr-place:focus-visible .kr-shape{stroke:var(--kr-ink);stroke-width:4px;paint-order:normal}',
].join('\n')
