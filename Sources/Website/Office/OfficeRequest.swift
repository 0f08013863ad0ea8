internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations

/// A request to the workspace after everything that concerns all pages was settled: who asks, whether they may, what
/// they sent.
struct OfficeRequest: Sendable {
  /// The workspace.
  let office: Office
  /// The person; `nil` only on pages without an account.
  let account: Account?
  /// The session's secret.
  let session: SecretToken?
  /// The secret by which the browser is known.
  let device: SecretToken?
  /// The secret of a sign-in at the identity provider that is under way.
  let providerToken: SecretToken?
  /// The client's address.
  let address: String
  /// Scheme and host of the server as the browser knows it.
  let origin: String
  /// The path with its query, for the way back after signing in.
  let location: String
  /// The values in the path, by the names of the route's pattern.
  let parameters: [String: String]
  /// What follows `?`.
  let query: FormText
  /// The fields of a posted form.
  let form: FormText
  /// Files of a posted form.
  let files: [UploadedFile]
  /// The plan that the path names.
  let draft: Draft?
  /// How far the route's permission reaches for this person.
  let reach: Reach

  /// The person's name in histories.
  var actor: String { account?.actor ?? "" }
  /// What a form must bring along.
  var formToken: String { session?.derived(for: Self.formPurpose) ?? "" }
  /// The day.
  var today: CalendarDate { .today() }

  /// A value of the path; empty when the pattern lacks it.
  func parameter(_ name: String) -> String { parameters[name] ?? "" }

  /// Whether this person may do something else as well, about the same plan.
  func may(_ permission: Permission, sections: Set<String> = []) -> Bool {
    let bodies = draft.map { Set($0.plan.bodies.map(\.text)) }
    let target = Target(bodies: bodies, sections: sections, sectionBody: draft?.plan.bodies.first?.text)
    return Grant.of(permission, target, for: account) != .refused
  }

  /// The draft of a route that names a plan.
  var plan: Draft {
    get throws(OperationStopped) {
      guard let draft else { throw OperationStopped("計画が見つかりません。") }
      return draft
    }
  }

  /// The same request with another form or a newer draft.
  func with(form: FormText? = nil, draft: Draft? = nil) -> OfficeRequest {
    OfficeRequest(
      office: office, account: account, session: session, device: device, providerToken: providerToken,
      address: address, origin: origin, location: location, parameters: parameters, query: query,
      form: form ?? self.form, files: files, draft: draft ?? self.draft, reach: reach)
  }

  static let formPurpose = "form"
}

/// A file that came with a form.
struct UploadedFile: Sendable {
  /// The name of the field.
  let field: String
  /// The file's name on the desk; never used as a name here.
  let name: String
  /// The content.
  let bytes: [UInt8]
}

/// What a page answers.
struct OfficeAnswer: Sendable {
  var status: HTTPResponse.Status
  var fields: [HTTPField]
  var bytes: [UInt8]
  var mediaType: String

  /// A page.
  static func page(_ bytes: [UInt8], _ status: HTTPResponse.Status = .ok) -> OfficeAnswer {
    OfficeAnswer(status: status, fields: [], bytes: bytes, mediaType: "text/html; charset=utf-8")
  }

  /// The way to another page after something was done, so that reloading does not do it again.
  static func see(_ path: OfficePath, done: Notice? = nil, fragment: String? = nil) -> OfficeAnswer {
    see(path.text(done.map { [("done", $0.rawValue)] } ?? [], fragment: fragment))
  }

  static func see(_ location: String) -> OfficeAnswer {
    OfficeAnswer(
      status: .seeOther, fields: [HTTPField(name: .location, value: location)], bytes: [], mediaType: "text/plain")
  }

  /// A file to keep, under a plain ASCII name.
  static func file(_ bytes: [UInt8], name: String, mediaType: String) -> OfficeAnswer {
    OfficeAnswer(
      status: .ok,
      fields: [HTTPField(name: .contentDisposition, value: "attachment; filename=\"\(name)\"")],
      bytes: bytes, mediaType: mediaType)
  }
}

/// What was done, said on the next page. A word of this list only: nothing from an address is shown as a message.
enum Notice: String, CaseIterable, Sendable {
  case saved
  case unchanged
  case added
  case withdrawn
  case restored
  case moved
  case signedOut
  case passwordChanged
  case judged
  case planStarted
  case handedOver
  case seen
  case replied
  case confirmed
  case sentBack
  case proposed
  case agreed
  case decided
  case proposalWithdrawn
  case editionPublished
  case illustrationWithdrawn
  case figuresReported
  case sheetSaved
  case yearClosed
  case tokenRevoked

  var text: String {
    switch self {
    case .saved: "保存しました。"
    case .unchanged: "変わったところがなかったため、保存するものはありませんでした。"
    case .added: "追加しました。"
    case .withdrawn: "取り下げました。元に戻すときは、下の「この版に戻す」を押してください。"
    case .restored: "選んだ版の内容に戻しました。"
    case .moved: "順番を変えました。"
    case .signedOut: "サインアウトしました。"
    case .passwordChanged: "パスワードを変更しました。ほかの端末のサインインは終了しました。"
    case .judged: "判断を記録しました。"
    case .handedOver: "全ての仕事を引き継ぎました。"
    case .replied: "回答を完了しました。"
    case .confirmed: "確認済みにしました。"
    case .illustrationWithdrawn: "図を取り下げました。公表した版の図は変わりません。"
    case .sentBack: "差し戻しました。"
    case .proposed: "起案しました。経路に従って、合議と決裁を受けてください。"
    case .agreed: "同意しました。"
    case .decided: "決裁しました。計画担当が公表します。"
    case .proposalWithdrawn: "起案を取り下げました。"
    case .editionPublished: "公表しました。"
    case .figuresReported: "実績値を報告しました。"
    case .sheetSaved: "評価を保存しました。"
    case .yearClosed: "年度を締め、年次報告を起案しました。経路に従って、合議と決裁を受けてください。"
    case .tokenRevoked: "アクセストークンを取り消しました。このトークンでは、もう報告できません。"
    case .seen: "ここまでの変更を確認済みにしました。"
    case .planStarted: "計画を作成しました。順に埋めていきましょう。"
    }
  }
}

extension Error {
  /// The stop that a person can mend in the form; anything else goes on upwards.
  var asFinding: OperationStopped {
    get throws {
      guard let stop = self as? OperationStopped, stop.isFinding else { throw self }
      return stop
    }
  }
}
