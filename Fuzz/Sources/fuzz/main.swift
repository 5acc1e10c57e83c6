import CFuzzer
import Foundation

// fuzz TARGET [arguments of libFuzzer] [folders of seeds]

let arguments = CommandLine.arguments
guard arguments.count > 1, let target = FuzzTarget.all.first(where: { $0.name == arguments[1] }) else {
  let names = FuzzTarget.all.map(\.name).joined(separator: ", ")
  FileHandle.standardError.write(Data("usage: fuzz TARGET [arguments]; targets are \(names)\n".utf8))
  exit(2)
}
FuzzTarget.current = target

var rest: [UnsafeMutablePointer<CChar>?] =
  ([arguments[0]] + arguments.dropFirst(2)).map { strdup($0) } + [nil]
var count = Int32(rest.count - 1)
let status = rest.withUnsafeMutableBufferPointer { buffer in
  var base = buffer.baseAddress
  return LLVMFuzzerRunDriver(&count, &base) { data, size in
    FuzzTarget.current?.run([UInt8](UnsafeBufferPointer(start: data, count: size)))
    return 0
  }
}
exit(status)
