/** One package of package-lock.json, as far as completing it needs. */
export interface LockedPackage {
  version?: string
  dev?: boolean
  optional?: boolean
  cpu?: string[]
  os?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

export interface LockFile {
  packages: Record<string, LockedPackage>
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/** Optional packages that their parents name and the lock file lacks. */
export function missingOptional(lock: LockFile): { name: string; version: string; dev: boolean }[] {
  const known = new Set(Object.keys(lock.packages).map(path => path.split('node_modules/').at(-1)))
  return Object.values(lock.packages).flatMap(parent =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !known.has(name))
      .map(([name, version]) => ({ name, version, dev: parent.dev === true })),
  )
}

/** Enters every missing one whose name says for which platform it is; answers their names. */
export function completeLock(lock: LockFile): string[] {
  const added = missingOptional(lock).flatMap(({ name, version, dev }) => {
    const words = name.split(/[/_-]/)
    const os = SYSTEMS.filter(system => words.includes(system))
    const cpu = PROCESSORS.filter(processor => words.includes(processor))
    if (os.length === 0 || cpu.length === 0) return []
    const libc = words.includes('musl') ? { libc: ['musl'] } : {}
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(dev ? { dev } : {}),
      ...libc,
      optional: true,
      os,
    }
    return [name]
  })
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  return added
}
