internal import Foundation

/// How much one save may bring. Far above any plan seen, far below what would hurt the machine.
package enum RecordLimits {
  /// Bytes of one record. A chapter of 300 pages has about 1 MB.
  static let recordBytes = 4 << 20
  /// Bytes of one edition.
  static let editionBytes = 64 << 20
  /// Bytes of one set of changes.
  static let changeSetBytes = 64 << 20
  /// Records in one set of changes.
  static let changes = 50_000
  /// Bytes of an id, a kind, a scope or the name of an actor.
  static let nameBytes = 200
  /// Bytes of a reason.
  static let reasonBytes = 20_000
  /// The largest number of an entry, a version or an edition: what JSON programs read exactly. At a thousand saves a
  /// second it lasts 280,000 years.
  package static let mostNumber: Int64 = 1 << 53

  static func check(_ set: ChangeSet) throws(StoreFailure) {
    try name(set.scope.rawValue, "計画の識別子")
    try name(set.actor, "操作した人の名前")
    try reason(set.reason)
    guard set.changes.count <= changes else {
      throw .refused("一度に保存できる記録は\(changes)件までです。内容を分けてください。")
    }
    var bytes = 0
    var seen: Set<RecordKey> = []
    for change in set.changes {
      try name(change.kind.rawValue, "記録の種類")
      try name(change.id, "記録の識別子")
      guard change.basedOn >= 0 else { throw .refused("もとにした版の番号が正しくありません。") }
      guard seen.insert(RecordKey(set.scope, change.kind, change.id)).inserted else {
        throw .refused("同じ記録「\(change.id)」の変更が、一度の保存に二つ含まれています。")
      }
      guard let content = change.content else { continue }
      if let parent = content.parent { try name(parent, "上位の記録の識別子") }
      guard content.json.count <= recordBytes else {
        throw .refused("記録「\(change.id)」が大きすぎます（上限は\(recordBytes >> 20)MBです。）。内容を分けてください。")
      }
      guard String(validating: content.json, as: UTF8.self) != nil else {
        throw .refused("記録「\(change.id)」の文字がUTF-8ではないため、保存できません。")
      }
      bytes += content.json.count
    }
    guard bytes <= changeSetBytes else {
      throw .refused("一度に保存できる量（\(changeSetBytes >> 20)MB）を超えています。内容を分けてください。")
    }
  }

  static func check(_ draft: EditionDraft) throws(StoreFailure) {
    try name(draft.plan, "計画の識別子")
    try name(draft.actor, "操作した人の名前")
    try reason(draft.reason)
    guard RecordScope.plan(draft.plan).isPlan else { throw .refused("計画の識別子が正しくありません。") }
    guard draft.json.count <= editionBytes else {
      throw .refused("計画の版が大きすぎます（上限は\(editionBytes >> 20)MBです。）。")
    }
    guard String(validating: draft.json, as: UTF8.self) != nil else {
      throw .refused("計画の版の文字がUTF-8ではないため、公表できません。")
    }
  }

  /// What another store says it kept must fit as well: the file may have been made by anybody.
  static func check(_ link: ChainLink) throws(StoreFailure) {
    try name(link.entry.actor, "操作した人の名前")
    try name(link.entry.act.rawValue, "操作の種類")
    try name(link.entry.scope.rawValue, "計画の識別子")
    try reason(link.entry.detail)
    try number(link.entry.number, "監査記録の番号")
    guard link.entry.at.milliseconds.magnitude <= mostNumber.magnitude else { throw .refused("監査記録の時刻が正しくありません。") }
    for record in link.records {
      try number(record.version, "記録の版の番号")
      try name(record.key.scope.rawValue, "計画の識別子")
      try name(record.key.kind.rawValue, "記録の種類")
      try name(record.key.id, "記録の識別子")
      guard let content = record.content else { continue }
      if let parent = content.parent { try name(parent, "上位の記録の識別子") }
      guard content.json.count <= recordBytes else {
        throw .refused("記録「\(record.key.id)」が大きすぎます（上限は\(recordBytes >> 20)MBです。）。")
      }
      guard String(validating: content.json, as: UTF8.self) != nil else {
        throw .refused("記録「\(record.key.id)」の文字がUTF-8ではありません。")
      }
    }
    if let edition = link.edition { try check(edition) }
  }

  private static func check(_ edition: Edition) throws(StoreFailure) {
    try name(edition.summary.plan, "計画の識別子")
    try number(edition.summary.number, "計画の版の番号")
    guard RecordScope.plan(edition.summary.plan).isPlan else { throw .refused("計画の識別子が正しくありません。") }
    guard edition.json.count <= editionBytes else {
      throw .refused("計画の版が大きすぎます（上限は\(editionBytes >> 20)MBです。）。")
    }
    guard String(validating: edition.json, as: UTF8.self) != nil else {
      throw .refused("計画の版の文字がUTF-8ではありません。")
    }
  }

  static func check(_ note: AuditNote) throws(StoreFailure) {
    try name(note.actor, "操作した人の名前")
    try name(note.act.rawValue, "操作の種類")
    try name(note.scope.rawValue, "計画の識別子")
    try reason(note.detail)
  }

  static func check(_ session: Session) throws(StoreFailure) {
    try name(session.account, "利用者の識別子")
    guard session.json.count <= 64 << 10, String(validating: session.json, as: UTF8.self) != nil else {
      throw .refused("セッションに付ける情報が大きすぎるか、正しくありません。")
    }
  }

  private static func name(_ text: String, _ what: String) throws(StoreFailure) {
    guard !text.isEmpty, text.utf8.count <= nameBytes, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw .refused("\(what)は、改行などを含まない1〜\(nameBytes)バイトの文字で指定してください。")
    }
    // Swift holds the two ways of writing が for equal, databases do not: only one of them may be a name.
    guard
      text.utf8.allSatisfy({ $0 < 0x80 }) || text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8)
    else { throw .refused("\(what)「\(text)」は、濁点などを分けて書いた文字を含むため使えません。入力し直してください。") }
  }

  private static func number(_ number: Int64, _ what: String) throws(StoreFailure) {
    guard (1...mostNumber).contains(number) else { throw .refused("\(what)が正しくありません。") }
  }

  private static func reason(_ text: String) throws(StoreFailure) {
    guard text.utf8.count <= reasonBytes, !text.utf8.contains(0) else {
      throw .refused("理由は\(reasonBytes)バイト（日本語で約\(reasonBytes / 3000)千字）以内で書いてください。")
    }
  }
}
