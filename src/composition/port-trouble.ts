/** Why the server cannot listen, in one Dutch sentence with what to do; other errors as they are. */
export function portTrouble(
  error: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): Error {
  const where = `${host}:${port}`
  if (error.code === 'EADDRINUSE') {
    const other = port === 65_535 ? 3000 : port + 1
    return new Error(
      `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${other} npm start`,
    )
  }
  if (error.code === 'EACCES')
    return new Error(`Luisteren op ${where} is niet toegestaan. Kies een poort boven 1023.`)
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return new Error(`Het adres ${host} bestaat niet. Kies bijvoorbeeld: HOST=127.0.0.1`)
  if (error.code === 'EADDRNOTAVAIL')
    return new Error(`Het adres ${host} hoort niet bij deze computer.`)
  return error
}
