public import Interchange
public import PlanStore

/// Takes in a figure, or changes what is said about one, with another file or without.
public struct SaveIllustration: Sendable {
  /// The most figures of a plan.
  public static let most = 60

  /// The plan.
  public var draft: Draft
  /// The figure; `nil` for a new one.
  public var id: String?
  /// The version that the form was made from; 0 for a new figure.
  public var basedOn: Int64
  /// What is said about it.
  public var words: IllustrationWords
  /// The uploaded file as it came; `nil` to keep the present one.
  public var file: [UInt8]?
  /// Who saves.
  public var actor: String
  /// Why.
  public var reason: String

  /// Makes the act.
  public init(
    draft: Draft, id: String? = nil, basedOn: Int64 = 0, words: IllustrationWords, file: [UInt8]?, actor: String,
    reason: String = ""
  ) {
    self.draft = draft
    self.id = id
    self.basedOn = basedOn
    self.words = words
    self.file = file
    self.actor = actor
    self.reason = reason
  }

  /// What became of it.
  public enum Outcome: Sendable, Equatable {
    /// Saved under this name.
    case saved(id: String)
    /// Something will not do; nothing was saved.
    case refused([IllustrationWords.Problem])
  }

  /// Reads the file, and saves.
  public func run(on store: any PlanStore) async throws(OperationStopped) -> Outcome {
    var problems: [IllustrationWords.Problem] = []
    let picture = Self.picture(file, &problems)
    if id == nil, file == nil {
      problems.append(.init(field: "file", message: "図のファイルを選んでください。"))
    }
    if id == nil, draft.illustrations.count >= Self.most {
      problems.append(.init(field: "file", message: "一つの計画の図は\(Self.most)点までです。使っていない図を取り下げてください。"))
    }
    problems += words.problems
    guard problems.isEmpty else { return .refused(problems) }
    let name = try await name(on: store)
    var value = try present(picture)
    value.title = words.title
    value.alternative = words.alternative
    value.source = words.source.isEmpty ? nil : words.source
    value.terms = words.terms.isEmpty ? nil : words.terms
    if let picture { try await keep(picture, on: store) }
    try await KeptValues(store).save(
      value, name, basedOn: basedOn, in: draft.scope, actor: actor, reason: reason)
    return .saved(id: name)
  }

  private static func picture(_ file: [UInt8]?, _ problems: inout [IllustrationWords.Problem]) -> PictureFile? {
    guard let file else { return nil }
    do {
      return try PictureFile.read(file)
    } catch {
      problems.append(.init(field: "file", message: error.message))
      return nil
    }
  }

  private func present(_ picture: PictureFile?) throws(OperationStopped) -> Illustration {
    if let id {
      guard var value = draft.illustration(id)?.value else {
        throw OperationStopped("この図は既に取り下げられています。")
      }
      if let picture { value.take(picture, by: actor) }
      return value
    }
    guard let picture else { throw OperationStopped("図のファイルがありません。") }
    return Illustration(title: words.title, alternative: words.alternative, picture: picture, uploadedBy: actor)
  }

  /// The file goes first: a figure whose file were missing could not be shown. One that nobody names does no harm.
  private func keep(_ picture: PictureFile, on store: any PlanStore) async throws(OperationStopped) {
    let values = KeptValues(store)
    let name = ContentHash(of: picture.bytes).hex
    let scope = RecordScope.files(of: draft.id)
    if try await values.value(IllustrationContent.self, name, in: scope) != nil { return }
    let change = RecordChange(
      IllustrationContent.kind, name, basedOn: 0, content: IllustrationContent(picture.bytes).content)
    // Somebody who brought the same file at the same moment saved the same bytes.
    _ = try await values.save([change], in: scope, actor: actor, reason: "図のファイル")
  }

  /// The next number. One that was withdrawn is not given out again, or a text that still names it would show another
  /// figure.
  private func name(on store: any PlanStore) async throws(OperationStopped) -> String {
    if let id { return id }
    let numbers = draft.illustrations.compactMap { Int($0.id.dropFirst(2)) }
    var number = (numbers.max() ?? 0) + 1
    while true {
      let key = RecordKey(draft.scope, Illustration.kind, "f-\(number)")
      let known = try await StoreAnswer.of { try await store.record(key, version: nil) }
      if known == nil { return key.id }
      number += 1
    }
  }
}

/// Withdraws a figure; its history and its file stay, for earlier editions show it.
public struct WithdrawIllustration: Sendable {
  /// The plan.
  public var draft: Draft
  /// The figure.
  public var id: String
  /// Who withdraws.
  public var actor: String
  /// Why.
  public var reason: String

  /// Makes the act.
  public init(draft: Draft, id: String, actor: String, reason: String) {
    self.draft = draft
    self.id = id
    self.actor = actor
    self.reason = reason
  }

  /// Withdraws.
  public func run(on store: any PlanStore) async throws(OperationStopped) {
    guard !reason.isEmpty else { throw OperationStopped("取り下げる理由を入力してください。", isFinding: true) }
    guard let kept = draft.illustration(id) else { throw OperationStopped("この図は既に取り下げられています。") }
    let change = RecordChange(Illustration.kind, id, basedOn: kept.version, content: nil)
    if case .conflict = try await KeptValues(store).save([change], in: draft.scope, actor: actor, reason: reason) {
      throw OperationStopped("ほかの人が先に変更したため、取り下げませんでした。画面を開き直し、内容を確かめてください。")
    }
  }
}
