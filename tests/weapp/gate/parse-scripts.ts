import path from 'node:path'
import { parse, type Token } from 'acorn'
import { filesOf, readText } from '../package-folder'

/** What every phone in the browserslist can read, because WeChat mends missing functions but not missing syntax. */
const SYNTAX = 2017

/** Every script parses, and every module that it requires is in the package. */
export function scriptFaults(folder: string): string[] {
  const files = new Set(filesOf(folder))
  return [...files]
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const tokens: Token[] = []
      try {
        parse(readText(folder, file), { ecmaVersion: SYNTAX, sourceType: 'script', onToken: tokens })
      } catch (error) {
        return [`${file}: ${(error as Error).message} (read as ES${SYNTAX})`]
      }
      return requiredIn(tokens)
        .map((target) => moduleFile(file, target))
        .filter((target) => !files.has(target))
        .map((target) => `${file} requires ${target}, which is missing`)
    })
}

/** Targets of `require('./…')`. Webpack's own `require` is a parameter of another name after minifying. */
function requiredIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, at) => {
    const target = tokens[at + 2]
    const called = valueOfToken(token) === 'require' && tokens[at + 1]?.type.label === '('
    const literal = target?.type.label === 'string' ? valueOfToken(target) : undefined
    return called && typeof literal === 'string' && /^[./]/.test(literal) ? [literal] : []
  })
}

// acorn's types leave the field out.
const valueOfToken = (token: Token): unknown => ('value' in token ? token.value : undefined)

function moduleFile(from: string, target: string): string {
  const file = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(from), target)
  return file.endsWith('.js') ? file : `${file}.js`
}
