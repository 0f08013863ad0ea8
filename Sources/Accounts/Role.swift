public import PlanModel

/// What a person may do in the workspace. A resident needs no account and has no role.
public enum Role: String, CodedValue, Codable {
  /// 担当者: fills in the measures and figures of the own section.
  case clerk
  /// 課長: confirms the own section's reply.
  case sectionHead
  /// 計画担当: draws the plan up and has it decided.
  case planOfficer
  /// 決裁者: approves or sends back.
  case approver
  /// 団体管理者: accounts and settings of the own body.
  case bodyAdministrator
  /// 監査: reads everything, changes nothing.
  case auditor
  /// 運用者: bodies of the installation and their first administrators.
  case `operator`

  public static var listName: String { "役割" }

  public var label: String {
    switch self {
    case .clerk: "担当者"
    case .sectionHead: "課長"
    case .planOfficer: "計画担当"
    case .approver: "決裁者"
    case .bodyAdministrator: "団体管理者"
    case .auditor: "監査"
    case .operator: "運用者"
    }
  }

  public var aliases: [String] {
    switch self {
    case .clerk: ["原課担当者", "課担当者", "担当", "担当職員", "一般", "入力者"]
    case .sectionHead: ["所属長", "課長等", "室長", "確認者"]
    case .planOfficer: ["計画担当者", "計画担当課", "計画所管", "取りまとめ担当", "事務局"]
    case .approver: ["決裁", "決裁権者", "承認者"]
    case .bodyAdministrator: ["管理者", "管理", "システム管理者"]
    case .auditor: ["監査担当", "監査委員事務局", "閲覧", "閲覧のみ"]
    case .operator: ["システム運用者"]
    }
  }

  /// What a holder of the role can do, in a sentence.
  public var summary: String {
    switch self {
    case .clerk: "自分の課の施策、指標及び実績値を入力します。"
    case .sectionHead: "自分の課の入力を確かめ、回答を確定します。"
    case .planOfficer: "計画の全体を編集し、起案し、公表します。"
    case .approver: "合議及び決裁を行います。"
    case .bodyAdministrator: "団体の利用者と設定を管理します。"
    case .auditor: "全てを閲覧しますが、変更はできません。"
    case .operator: "団体と、その最初の管理者を登録します。"
    }
  }

  /// Whether the role belongs to a section of a body.
  public var needsSection: Bool { self == .clerk || self == .sectionHead }
}
