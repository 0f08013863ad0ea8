internal import Foundation

/// From the bytes of a file to a tree of a known edition.
struct StratMLSource {
  let root: MarkupElement
  let edition: StratMLEdition

  /// Reads the file as XML and says which edition it is.
  static func read(_ bytes: [UInt8], _ log: inout StratMLLog) throws(StratMLFailure) -> StratMLSource {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= StratMLImport.mostBytes else { throw .tooLarge }
    let text = try decode(bytes, &log)
    try sniff(text)
    let root: MarkupElement
    do throws(MarkupProblem) {
      let read = try MarkupReader.readTolerantly(text, limits: StratMLImport.limits)
      root = read.root
      for reference in read.looseReferences {
        let place = StratMLPlace(path: "本文", line: reference.line)
        log.repair(.looseReference, place, "「\(reference.written)」を、その文字として読み取りました。")
      }
    } catch {
      throw failure(error)
    }
    return StratMLSource(root: root, edition: try edition(of: root, &log))
  }

  private static func decode(_ bytes: [UInt8], _ log: inout StratMLLog) throws(StratMLFailure) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { log.repair(.byteOrderMark, .file, "BOMを除いて読み取りました。") }
    // UTF-16 without its mark: a `<` and a zero.
    if bytes.starts(with: [0x3C, 0x00]) { return try decode([0xFF, 0xFE] + bytes, &log) }
    if bytes.starts(with: [0x00, 0x3C]) { return try decode([0xFE, 0xFF] + bytes, &log) }
    if let western = western(bytes) {
      log.repair(.encoding, .file, "windows-1252として読み取りました。")
      return western
    }
    let decoding = TextDecoding.decode(bytes)
    guard let text = decoding.text else {
      let words = decoding.problem?.summary ?? ""
      let known = ["ISO-2022-JP", "EUC-JP", "Shift_JIS", "UTF-16"].first { words.contains($0) }
      throw .unreadableEncoding(known)
    }
    if decoding.problem != nil {
      let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      log.repair(.encoding, .file, "\(isWide ? "UTF-16" : "Shift_JIS")として読み取りました。")
    }
    return text
  }

  /// Files that say of themselves to be in the encoding of western Windows, and are not UTF-8. Some pairs of its
  /// characters look like kanji in Shift_JIS, so that the declaration decides.
  private static func western(_ bytes: [UInt8]) -> [UInt8]? {
    let head = String(decoding: bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
    guard head.contains("windows-1252") || head.contains("iso-8859-1") || head.contains("us-ascii"),
      UTF8Check.firstWrongByte(in: bytes) != nil,
      let text = String(data: Data(bytes), encoding: .windowsCP1252)
    else { return nil }
    return Array(text.utf8)
  }

  private static func sniff(_ text: [UInt8]) throws(StratMLFailure) {
    guard let first = text.first(where: { $0 > 0x20 }) else { throw .empty }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { throw .json }
    guard first == UInt8(ascii: "<") else { throw .notMarkup }
    let head = String(decoding: text.prefix(1_000), as: UTF8.self).lowercased()
    if head.contains("<!doctype html") || head.contains("<html") { throw .webPage }
  }

  private static func failure(_ problem: MarkupProblem) -> StratMLFailure {
    switch problem {
    case .broken, .foreignEntity: .broken
    case .documentType: .documentType
    case .wrongEncoding: .unreadableEncoding(nil)
    case .tooComplex: .tooComplex
    }
  }

  private static func edition(
    of root: MarkupElement, _ log: inout StratMLLog
  ) throws(StratMLFailure) -> StratMLEdition {
    let place = StratMLPlace(path: root.name, line: root.line)
    let namespace = TextNormalisation.normalise(root.namespace).text
    let lower = namespace.lowercased()
    switch (root.name.lowercased(), lower) {
    case ("html", _): throw .webPage
    case ("schema", "http://www.w3.org/2001/xmlschema"): throw .schema
    case (_, "urn:schemas:aiim:org:03201408:additionalelements"): throw .partThree
    case ("organizationalstrategydocument", _): throw .threePointFive
    case (_, _) where lower.contains("stratml.us/3.5"): throw .threePointFive
    default: break
    }
    let editions = StratMLEdition.allCases.filter { $0.root.lowercased() == root.name.lowercased() }
    guard let newest = editions.first else { throw .otherVocabulary(root: root.name, namespace: namespace) }
    if editions.first(where: { $0.root == root.name }) == nil {
      log.repair(.nameWriting, place, "「\(root.name)」を「\(newest.root)」として読み取りました。")
    }
    if let exact = editions.first(where: { $0.namespace == namespace }) {
      if exact != newest { log.repair(.oldNamespace, place, "「\(namespace)」を\(exact.label)として読み取りました。") }
      return exact
    }
    // Namespaces that were meant: another capital, a slash at the end, that of the other part.
    guard namespace.isEmpty || lower.contains("stratml") || lower.contains("17469") else {
      throw .otherVocabulary(root: root.name, namespace: namespace)
    }
    let found = namespace.isEmpty ? "名前空間の宣言がないため、" : "名前空間が「\(namespace.prefix(80))」となっていますが、"
    log.repair(.missingNamespace, place, "\(found)\(newest.label)として読み取りました。")
    return newest
  }
}
