public import PlanStore

/// The kinds of records that lie beside a plan while people work on it, and are no part of it.
///
/// They are kept in the plan's scope, so that they have versions, an author and a place in the audit chain; but no
/// reading, check, export or edition of the plan sees them. A new kind is added here and nowhere else.
public enum WorkKind {
  /// What a section was asked for, until when, and how far it has come; the id is the section's.
  public static let assignment: RecordKind = "assignment"
  /// 起案: the plan put up for decision, with the way to the publication.
  public static let proposal: RecordKind = "proposal"
  /// A figure that was handed in and not yet made an observation.
  public static let figure: RecordKind = "figure"
  /// Something to which a person's attention was drawn.
  public static let attention: RecordKind = "attention"

  /// A figure that texts of the plan show (図): what is said about it, and which file it is.
  public static let illustration: RecordKind = "illustration"

  /// How long a review sheet took.
  public static let sheetTime: RecordKind = "sheetTime"

  /// アクセストークン: the right of a program to report values; holds the hash of its secret.
  public static let accessToken: RecordKind = "accessToken"

  /// All of them.
  public static let all: Set<RecordKind> = [
    assignment, proposal, figure, attention, illustration, sheetTime, accessToken,
  ]

  /// The kind's word for people; `nil` for a kind that is no work.
  public static func word(for kind: RecordKind) -> String? {
    switch kind {
    case assignment: "回答の依頼"
    case proposal: "起案"
    case figure: "報告された数値"
    case attention: "確認事項"
    case illustration: "図"
    case sheetTime: "評価シートの作成時間"
    case accessToken: "アクセストークン"
    default: nil
    }
  }
}

extension [StoredRecord] {
  /// The records that make up the plan, with those of unknown kinds, which the reader reports.
  var withoutWork: [StoredRecord] { filter { !WorkKind.all.contains($0.key.kind) } }
}
