// Everything works without this file. It adds copy buttons and fetches the typeface (`fonts`, from the server).
for (const source of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'kr-copy'
  button.textContent = source.dataset.copy
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent)
    button.textContent = source.dataset.copied
    setTimeout(() => {
      button.textContent = source.dataset.copy
    }, 2000)
  })
  source.after(button)
}
// After the first view, so that nothing there waits for it; the pages that follow find it in the cache.
if (document.fonts.size === 0)
  addEventListener('load', () => {
    setTimeout(() => {
      for (const font of fonts) fetch(font, { priority: 'low' }).catch(() => {})
    }, 500)
  })
for (const place of document.querySelectorAll('[data-print]')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = place.dataset.print
  button.addEventListener('click', () => print())
  place.replaceChildren(button)
}
