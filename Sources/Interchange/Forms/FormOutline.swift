/// How the form of a kind of record is laid out.
struct FormOutline: Sendable {
  struct Part: Sendable {
    let name: String
    let title: String
    let isFolded: Bool
    let keys: [String]

    init(_ name: String, _ title: String, folded: Bool = false, _ keys: [String]) {
      self.name = name
      self.title = title
      isFolded = folded
      self.keys = keys
    }
  }

  /// One of `PlanRecords.Kind`.
  let kind: String
  let parts: [Part]
  /// The fields that are not edited in this form: what names the record, and lists that are records of their own.
  let elsewhere: [String]
  /// The field that names the record, which is given when it is made; `nil` where the record has none.
  let nameKey: String?
  /// Members of canonical JSON that are written anew whenever the field named is changed, or another of its members.
  let owners: [String: String]

  init(
    _ kind: String, nameKey: String?, elsewhere: [String] = [], owners: [String: String] = [:], parts: [Part]
  ) {
    self.kind = kind
    self.nameKey = nameKey
    self.elsewhere = elsewhere
    self.owners = owners
    self.parts = parts
  }

  /// The keys of the parts named; of all parts for `nil`.
  func keys(of names: [String]?) -> [String] {
    parts.filter { names?.contains($0.name) ?? true }.flatMap(\.keys)
  }
}
