import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** An element as HTML text. */
export function html(element: ReactElement): string {
  return renderToStaticMarkup(element)
}

/** HTML with one tag a line, so that a golden file shows what changed. */
export function readable(markup: string): string {
  return `${markup.replace(/></g, '>\n<')}\n`
}

/** The words of a piece of HTML, without tags, with single spaces. */
export function words(markup: string): string {
  return markup
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')
    .trim()
}
