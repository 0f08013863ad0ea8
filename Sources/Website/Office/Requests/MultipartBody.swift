/// A form with files (`multipart/form-data`, RFC 7578).
enum MultipartBody {
  /// The most parts that are read.
  static let mostParts = 2_000

  /// The fields and files; `nil` when the body does not fit its type.
  static func read(_ bytes: [UInt8], contentType: String) -> (form: FormText, files: [UploadedFile])? {
    guard let boundary = boundary(in: contentType) else { return nil }
    let separator = Array(("--" + boundary).utf8)
    var entries: [(name: String, value: String)] = []
    var files: [UploadedFile] = []
    guard var place = find(separator, in: bytes, from: 0).map({ $0 + separator.count }) else { return nil }
    for _ in 0..<mostParts {
      if bytes.count >= place + 2, bytes[place] == UInt8(ascii: "-"), bytes[place + 1] == UInt8(ascii: "-") {
        return (FormText(entries), files)
      }
      guard let end = find([0x0D, 0x0A] + separator, in: bytes, from: place),
        let headEnd = find([0x0D, 0x0A, 0x0D, 0x0A], in: bytes, from: place), headEnd <= end
      else { return nil }
      let head = String(decoding: bytes[place..<headEnd], as: UTF8.self)
      let content = headEnd + 4 <= end ? Array(bytes[(headEnd + 4)..<end]) : []
      if let name = parameter("name", in: head) {
        if let file = parameter("filename", in: head) {
          if !file.isEmpty { files.append(UploadedFile(field: name, name: file, bytes: content)) }
        } else {
          entries.append((name, String(decoding: content, as: UTF8.self)))
        }
      }
      place = end + 2 + separator.count
    }
    return nil
  }

  private static func boundary(in contentType: String) -> String? {
    guard let mark = contentType.firstRange(of: "boundary=") else { return nil }
    let rest = contentType[mark.upperBound...].prefix { $0 != ";" }
    let text = rest.filter { $0 != "\"" }.trimmed
    return (1...70).contains(text.utf8.count) ? text : nil
  }

  /// The value of a parameter of Content-Disposition. `filename` must not be found by `name`, hence the blank before.
  private static func parameter(_ name: String, in head: String) -> String? {
    guard let mark = head.firstRange(of: " \(name)=\"") else { return nil }
    let rest = head[mark.upperBound...]
    guard let end = rest.firstIndex(of: "\"") else { return nil }
    return String(rest[..<end]).replacing("%22", with: "\"")
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    var place = start
    let last = bytes.count - wanted.count
    while place <= last {
      guard let found = bytes[place...].firstIndex(of: first), found <= last else { return nil }
      if bytes[found..<(found + wanted.count)].elementsEqual(wanted) { return found }
      place = found + 1
    }
    return nil
  }
}
