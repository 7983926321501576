import { compilerFaults } from './gate/compile-markup'
import { templateFaults } from './gate/lint-templates'
import { namedFileFaults } from './gate/named-files'
import { scriptFaults } from './gate/parse-scripts'

/** What WeChat's upload or its first start would refuse in a built package; empty when nothing. */
export const staticFaults = (folder: string): string[] => [
  ...namedFileFaults(folder),
  ...scriptFaults(folder),
  ...compilerFaults(folder),
  ...templateFaults(folder),
]
