import { codeName, regionTiles } from '#reference'
import { href, type View } from '../view.ts'
import { regionPath } from './place-routes.ts'

const radius = 10
const width = Math.sqrt(3) * radius

function hexagon(x: number, y: number): string {
  const corners = [-90, -30, 30, 90, 150, 210].map((degrees) => {
    const angle = (degrees * Math.PI) / 180
    const at = (centre: number, part: number) => (centre + 0.94 * radius * part).toFixed(1)
    return `${at(x, Math.cos(angle))},${at(y, Math.sin(angle))}`
  })
  return corners.join(' ')
}

/**
 * A small tile map that shows where regions lie; the given ones are filled. Tiles can be clicked but are
 * left out of the tab order: the same links stand as a list beside it.
 */
export function RegionLocator({ view, regions }: { view: View; regions: readonly string[] }) {
  const tiles = regionTiles().map(({ region, column, row }) => ({
    region,
    x: (column + row / 2) * width,
    y: 1.5 * radius * row,
  }))
  const left = Math.min(...tiles.map(({ x }) => x)) - radius
  const right = Math.max(...tiles.map(({ x }) => x)) + radius
  const bottom = Math.max(...tiles.map(({ y }) => y)) + radius
  const box = [left, -radius, right - left, bottom + radius].map((part) => part.toFixed(1))
  return (
    <svg className="kr-locator" viewBox={box.join(' ')} aria-hidden="true">
      {tiles.map(({ region, x, y }) => (
        <a key={region} href={href(view, regionPath(region))} tabIndex={-1}>
          <polygon
            className={regions.includes(region) ? 'kr-locator-own' : undefined}
            points={hexagon(x, y)}
          >
            <title>{codeName('region', region, view.language)}</title>
          </polygon>
        </a>
      ))}
    </svg>
  )
}
