// Jest cannot run the import() in PGlite's CommonJS build without an experimental flag; for Node's own modules require is the same.
module.exports = {
  process: (source) => ({
    code: `const loadLater = async (name) => require(name);\n${source.replace(/\bimport\(/g, 'loadLater(')}`,
  }),
}
