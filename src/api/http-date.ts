/** The value of `Date` by a clock in milliseconds since 1970, formatted once per second. */
export class HttpDate {
  #second = Number.NaN
  #text = ''

  /** `Mon, 23 Nov 2026 21:00:00 GMT` */
  at(milliseconds: number): string {
    const second = Math.floor(milliseconds / 1000)
    if (second !== this.#second) {
      this.#second = second
      this.#text = new Date(second * 1000).toUTCString()
    }
    return this.#text
  }
}
