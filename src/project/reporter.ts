/** Told of steps that may take time. */
export interface Reporter {
  /** Runs a step, and may print its name. */
  step: <Result>(label: string, work: () => Result | Promise<Result>) => Promise<Result>
  /** Called while another process works in the folder. */
  waits?: ((processId: number) => void) | undefined
}

export const silent: Reporter = { step: async (_label, work) => work() }
