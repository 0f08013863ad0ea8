internal import PlanModel

/// The names under which records are kept.
struct RecordNames {
  /// Bytes of a name before `~2` and its like; a store takes 200.
  private static let mostBytes = 180

  private var used: Set<[String]> = []
  /// The last number given behind a name, so that a thousand records of one id do not try a thousand numbers each.
  private var lastNumber: [[String]: Int] = [:]

  /// `text` itself, or a stand-in that depends on it alone where it is empty, too long or holds control characters.
  static func safe(_ text: String) -> String {
    let isSafe =
      !text.isEmpty && text.utf8.count <= mostBytes && !text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    return isSafe ? text : SafeID.standIn(for: text)
  }

  /// A name that no other record of the kind bears.
  mutating func unique(_ kind: String, _ text: String) -> String {
    let base = Self.safe(text)
    var name = base
    var number = lastNumber[[kind, base]] ?? 1
    while !used.insert([kind, name]).inserted {
      number += 1
      name = "\(base)~\(number)"
    }
    lastNumber[[kind, base]] = number
    return name
  }
}
