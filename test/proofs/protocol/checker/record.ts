type Named<Name extends string> = Record<Name, number>

/** The size of a record in bytes, and its view of a buffer. */
export interface RecordType<Name extends string> {
  size: number
  over(buffer: Uint8Array, at: number): Named<Name>
}

/** Records whose fields are consecutive bytes of a buffer, so that copying a state is copying bytes. */
export function recordOf<const Name extends string>(...names: Name[]): RecordType<Name> {
  class Bytes {
    constructor(
      readonly buffer: Uint8Array,
      readonly at: number,
    ) {}
  }
  names.forEach((name, i) => {
    Object.defineProperty(Bytes.prototype, name, {
      get(this: Bytes) {
        return this.buffer[this.at + i]
      },
      set(this: Bytes, value: number) {
        this.buffer[this.at + i] = value
      },
    })
  })
  return {
    size: names.length,
    over: (buffer, at) => new Bytes(buffer, at) as unknown as Named<Name>,
  }
}
