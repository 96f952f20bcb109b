/** A list of numbers that grows without boxing them. */
export class NumberList {
  values = new Int32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(2 * this.length)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }

  append({ values, length }: NumberList): void {
    const all = new Int32Array(2 * (this.length + length) + 1024)
    all.set(this.values.subarray(0, this.length))
    all.set(values.subarray(0, length), this.length)
    this.values = all
    this.length += length
  }
}
