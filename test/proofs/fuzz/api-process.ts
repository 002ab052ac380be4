import { setTimeout as wait } from 'node:timers/promises'
import { launch, type RunningServer } from '../../running/boot.js'
import type { Project } from '../../running/materialise.js'
import { freePort } from '../../services/ports.js'
import { HttpClient } from './http-client.js'

/** One of the API's processes. */
export class ApiProcess {
  /** How often it ended by itself. */
  deaths = 0
  /** Start of the last read that was answered from Redis, by `performance.now()`. */
  usedCacheAt = 0
  inFlight = 0
  /** Rejects when the process ends by itself, which it never should. */
  readonly crashed: Promise<never>
  private crash: (error: Error) => void = () => undefined
  private isClosing = false
  private server: Omit<RunningServer, 'api'> | undefined
  private whenUp: Promise<void> = Promise.resolve()

  private constructor(
    readonly number: number,
    readonly http: HttpClient,
    private readonly project: Project,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.crashed = new Promise((_resolve, reject) => (this.crash = reject))
    this.crashed.catch(() => undefined)
  }

  /** Starts it without waiting until it answers. */
  static async launch(
    number: number,
    project: Project,
    env: NodeJS.ProcessEnv,
  ): Promise<ApiProcess> {
    const port = await freePort()
    const http = new HttpClient(port)
    const ownEnv = { ...env, PORT: port.toString(), LOG_LEVEL: 'fatal' }
    const launched = new ApiProcess(number, http, project, ownEnv)
    launched.run()
    return launched
  }

  /** Resolves once it answers, also after a restart. */
  isUp(): Promise<void> {
    return this.whenUp
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    this.server?.child.kill(signal)
  }

  async close(): Promise<void> {
    this.isClosing = true
    this.signal('SIGCONT')
    await this.server?.stop('SIGKILL')
    await this.http.close()
  }

  private run(): void {
    const server = launch(this.project, this.env)
    this.server = server
    server.child.once('exit', (code) => {
      if (this.isClosing) return
      if (code !== null) {
        this.crash(new Error(`The API ended with ${code.toString()}:\n${server.logs()}`))
        return
      }
      this.deaths++
      this.run()
    })
    this.whenUp = this.untilHealthy(server)
    this.whenUp.catch(() => undefined)
  }

  private async untilHealthy(server: Omit<RunningServer, 'api'>): Promise<void> {
    const deadline = performance.now() + 60_000
    while (this.server === server && !this.isClosing) {
      const isHealthy = await this.http.send('GET', '/health').then(
        ({ status }) => status === 200,
        () => false,
      )
      if (isHealthy) return
      if (performance.now() > deadline) throw new Error(`The API didn't start:\n${server.logs()}`)
      await wait(50)
    }
    if (!this.isClosing) await this.whenUp
  }
}
