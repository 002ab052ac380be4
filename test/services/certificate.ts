import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export interface Certificate {
  key: string
  cert: string
  /** The arguments with which Redis and Sentinel use it. */
  flags: string[]
}

/** Signed by itself, for localhost and 127.0.0.1. */
export function makeCertificate(folder: string): Certificate {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const make = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names]
  execFileSync('openssl', [...make, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  const files = ['--tls-cert-file', cert, '--tls-key-file', key, '--tls-ca-cert-file', cert]
  return { key, cert, flags: [...files, '--tls-auth-clients', 'no'] }
}
