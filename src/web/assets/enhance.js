// Everything works without this file. It adds copy buttons and submits a choice at once.
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
