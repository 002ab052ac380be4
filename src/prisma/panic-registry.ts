declare global {
  var PRISMA_WASM_PANIC_REGISTRY:
    { message: string; set_message(message: string): void } | undefined
}

/** Prisma's WebAssembly calls `set_message` as it panics; without a registry the message is lost in a TypeError. */
globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
  message: '',
  set_message(message) {
    this.message = message
  },
}

export {}
