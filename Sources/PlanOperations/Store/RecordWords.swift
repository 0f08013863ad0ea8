internal import Interchange
internal import PlanModel
public import PlanStore

/// What a store keeps, in words for people.
public enum RecordWords {
  private static let kinds: [(kind: String, word: String)] = [
    (PlanRecords.Kind.plan, "計画"), (PlanRecords.Kind.section, "担当課"), (PlanRecords.Kind.chapter, "章"),
    (PlanRecords.Kind.measure, "施策"), (PlanRecords.Kind.indicator, "指標"), (PlanRecords.Kind.observation, "実績値"),
    (PlanRecords.Kind.review, "評価"), (PlanRecords.Kind.gradeScale, "判定尺度"), (PlanRecords.Kind.judgement, "人による判断"),
  ]

  /// All kinds as they may be named, for a message.
  public static var kindList: String { kinds.map { "\($0.kind)（\($0.word)）" }.joined(separator: "、") }

  /// The kind's word; its own name where it is no part of a plan.
  public static func word(for kind: RecordKind) -> String {
    kinds.first { $0.kind == kind.rawValue }?.word ?? WorkKind.word(for: kind) ?? line(kind.rawValue)
  }

  /// The kind that is meant by its name or its word; `nil` when there is none.
  public static func kind(_ text: String) -> RecordKind? {
    kinds.first { $0.kind == text || $0.word == text }.map { RecordKind($0.kind) }
  }

  /// What an entry records.
  public static func word(for act: AuditAct) -> String {
    switch act {
    case .changed: "変更"
    case .published: "公表"
    default: line(act.rawValue)
    }
  }

  /// Date and time in Japan, as `2026-04-01 09:30:00`.
  public static func japanTime(_ time: StoreTime) -> String {
    let seconds = Int((time.milliseconds / 1_000).clamped)
    let ofDay = (seconds + 9 * 3_600) % 86_400
    let clock = [ofDay / 3_600, ofDay / 60 % 60, ofDay % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(CalendarDate.inJapan(unixSeconds: seconds)) " + clock.joined(separator: ":")
  }

  /// The text on one line, without what could steer a terminal.
  public static func line(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: text.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .format: " "
        default: scalar
        }
      })
    return String(view)
  }
}

extension Int64 {
  /// Within the years that a calendar shows: a damaged time must not stop the list.
  fileprivate var clamped: Int64 { Swift.min(Swift.max(self, 0), 253_402_214_400) }
}
