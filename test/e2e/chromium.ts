import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { projectFolder } from '../../main/shells/built-files.ts'

/** Unpacked once per checkout, out of reach of any browser installed by hand. */
const cache = join(projectFolder, 'node_modules', '.cache', 'xinzhang-chromium')

/**
 * Starts the Chromium that lies inside an npm package, with its own libraries and fonts, so that tests need no browser of
 * the machine. Not with that package's own flags: they switch web security off, which is what the tests look at.
 */
export async function startChromium(): Promise<Browser> {
  await unpack()
  return chromium.launch({
    executablePath: join(cache, 'chromium'),
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--force-color-profile=srgb',
    ],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: cache,
      // Without it Chromium takes no file name beyond ASCII.
      LANG: 'C.UTF-8',
      LD_LIBRARY_PATH: join(cache, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(cache, 'fonts'),
    },
  })
}

/** The package unpacks into the temporary folder; it gets one of its own, which takes its place when it is complete. */
async function unpack(): Promise<void> {
  if (existsSync(cache)) return
  await mkdir(join(cache, '..'), { recursive: true })
  const aside = await mkdtemp(`${cache}-`)
  const script = `const { default: packed } = await import('@sparticuz/chromium'); await packed.executablePath()`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: projectFolder,
    env: { TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
  await writeFile(join(aside, 'fonts', 'fonts.conf'), fontConfiguration)
  await rename(aside, cache).catch(() => rm(aside, { recursive: true }))
}

/** The package's own points to folders of a cloud function. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(cache, 'fonts')}</dir><cachedir>${join(cache, 'fonts-cache')}</cachedir></fontconfig>
`
