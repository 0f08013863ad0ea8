internal import Handbook
internal import PlanModel

extension PlanStart {
  /// The seven chapters of a plan of its own, or those of the existing plan; without text.
  var chapters: [Chapter] {
    guard let existing else {
      return ChapterRole.allCases.map { role in
        Chapter(
          id: PlanBeginning.chapterID(role), number: "第\(role.number)章",
          title: ChapterGuidance.guidance(for: role).suggestedTitle, roles: [role])
      }
    }
    return existing.chapters.enumerated().map { place, chapter in
      let number = chapter.number.map(StartText.line) ?? ""
      return Chapter(
        id: RecordID("c\(place + 1)"), number: number.isEmpty ? nil : number, title: StartText.line(chapter.title),
        roles: ChapterRole.allCases.filter { chapter.roles.contains($0) })
    }
  }
}

/// Text from a form as a plan keeps it.
enum StartText {
  /// On one line, without white space at its ends and without control characters.
  static func line(_ text: String) -> String { clean(text, keepingLines: false) }

  /// The same with its lines.
  static func paragraph(_ text: String) -> String { clean(text, keepingLines: true) }

  private static func clean(_ text: String, keepingLines: Bool) -> String {
    var scalars = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      let isLineEnd = scalar == "\n" || scalar == "\r"
      if isLineEnd {
        if !(scalar == "\n" && followsReturn) { scalars.append(keepingLines ? "\n" : " ") }
      } else if scalar.properties.generalCategory == .control {
        scalars.append(" ")
      } else if scalar != "\u{FEFF}" {
        scalars.append(scalar)
      }
      followsReturn = scalar == "\r"
    }
    let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\u{3000}" || scalar == "\n" }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
