/** Hears of what takes time, while it does. */
export interface Reporter {
  /** Does a step, and may say what it is. */
  step: <Result>(label: string, work: () => Result | Promise<Result>) => Promise<Result>
  /** Another process is at work in the folder. */
  waits?: ((processId: number) => void) | undefined
}

export const silent: Reporter = { step: async (_label, work) => work() }
