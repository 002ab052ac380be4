declare global {
  var PRISMA_WASM_PANIC_REGISTRY:
    { message: string; set_message(message: string): void } | undefined
}

/** Prisma's WebAssembly calls `set_message` when it panics; without a registry a TypeError hides the message. */
globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
  message: '',
  set_message(message) {
    this.message = message
  },
}

export {}
