/** A ZIP archive that holds files as they are: enough for whoever unpacks it, which looks at no checksum. */
export function zip(files: Readonly<Record<string, Buffer>>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path)
    const local = Buffer.concat([header(0x04034b50, 30, 14, name, content), name, content])
    const entry = header(0x02014b50, 46, 16, name, content)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, name)
    locals.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(locals.length, 8)
  end.writeUInt16LE(locals.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, entries, end])
}

/** `sums` is where the checksum stands, which both sizes and the name's length follow (APPNOTE.TXT 4.3.7, 4.3.12). */
function header(signature: number, size: number, sums: number, name: Buffer, content: Buffer): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt32LE(content.length, sums + 4)
  bytes.writeUInt32LE(content.length, sums + 8)
  bytes.writeUInt16LE(name.length, sums + 12)
  return bytes
}
