#!/usr/bin/env node
import module from 'node:module'
import { processIo } from './io.ts'

// Compiled code is kept between runs where Node can do so; what the commands need is loaded after that.
module.enableCompileCache?.()
const { run } = await import('./run.ts')

process.exitCode = await run(process.argv.slice(2), processIo())
