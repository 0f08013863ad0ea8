/// Something that was not as the schema asks, and what was made of it.
public struct StratMLRepair: Hashable, Sendable {
  /// What was found.
  public let kind: StratMLRepairKind
  /// Where, from the root, such as `StrategicPlanCore/Goal[2]/Name`; empty for the file as a whole.
  public let path: String
  /// The line, from 1; 0 for the file as a whole.
  public let line: Int
  /// What was made of it, with what stood there, in a sentence.
  public let outcome: String

  /// The repair with its place, in a sentence or two.
  public var message: String {
    let place = path.isEmpty ? "" : "\(line)行目の\(path)："
    return "\(place)\(kind.title)。\(outcome)"
  }
}

/// What reading brings to light: repairs, and what has no place in a plan.
struct StratMLLog {
  private(set) var repairs: [StratMLRepair] = []
  private(set) var unlisted = 0
  /// What goes into the last chapter, one item each.
  private(set) var notes: [String] = []

  /// Notes a repair.
  mutating func repair(_ kind: StratMLRepairKind, _ place: StratMLPlace, _ outcome: String) {
    guard repairs.count < StratMLImport.mostRepairs else {
      unlisted += 1
      return
    }
    repairs.append(StratMLRepair(kind: kind, path: place.path, line: place.line, outcome: outcome))
  }

  /// Keeps a text that has no other place.
  mutating func keep(_ text: String, from place: StratMLPlace) {
    guard !TextNormalisation.isBlank(text) else { return }
    notes.append("\(place.path)：\(TextNormalisation.normalise(text).text)")
  }

  /// What is said of a text that was kept.
  static func kept(_ text: String) -> String { "\(excerpt(text))は、章「\(keptTitle)」に残しました。" }

  /// The title of the chapter that keeps what has no other place.
  static let keptTitle = "StratMLから引き継いだ事項"

  /// A text as it is quoted in a sentence.
  static func excerpt(_ text: String) -> String {
    let line = text.unicodeScalars.prefix(41).map { $0 == "\n" || $0 == "\t" ? " " : $0 }
    guard line.count > 40 else { return "「\(String(String.UnicodeScalarView(line)))」" }
    return "「\(String(String.UnicodeScalarView(line.prefix(40))))…」"
  }
}

/// A place in a document.
struct StratMLPlace {
  var path: String
  var line: Int

  /// The file as a whole.
  static let file = StratMLPlace(path: "", line: 0)
}
