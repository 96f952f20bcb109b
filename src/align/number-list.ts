/** A list of numbers that grows without boxing them. */
export class NumberList<Values extends Int32Array | Float64Array = Int32Array> {
  values: Values
  length = 0
  private readonly make: new (
    length: number,
  ) => Values

  constructor(make: new (length: number) => Values) {
    this.make = make
    this.values = new make(1024)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new this.make(2 * this.length)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }

  append({ values, length }: NumberList<Values>): void {
    const all = new this.make(2 * (this.length + length) + 1024)
    all.set(this.values.subarray(0, this.length))
    all.set(values.subarray(0, length), this.length)
    this.values = all
    this.length += length
  }
}
