public import PlanModel
public import PlanStore

/// The sections of a body as its administrator registered them before any plan had them. A plan takes them over when it
/// starts, under the same ids: the people of a section are registered with it.
public struct BodySections: KeptValue {
  /// A record of the installation, by the body's six digits.
  public static var kind: RecordKind { "body-sections" }
  /// The body.
  public var parent: String? { code }

  /// 全国地方公共団体コード, six digits.
  public var code: String
  /// The sections, in the order in which they were registered.
  public var lines: [Line]

  /// One section.
  public struct Line: Codable, Sendable, Hashable {
    var id: String
    var name: String
    var department: String?
    var telephone: String?
    var email: String?
  }

  /// Makes a list.
  public init(code: String, sections: [Section]) {
    self.code = code
    lines = sections.map {
      Line(
        id: $0.id.rawValue, name: $0.name, department: $0.department, telephone: $0.contact?.telephone,
        email: $0.contact?.email)
    }
  }

  /// The sections as a plan holds them.
  public var sections: [Section] {
    lines.map { line in
      var section = Section(id: RecordID(line.id), name: line.name, department: line.department)
      if line.telephone != nil || line.email != nil {
        section.contact = Contact(name: line.name) { contact in
          contact.telephone = line.telephone
          contact.email = line.email
        }
      }
      return section
    }
  }
}

/// Registers sections of a body that has no plan yet.
public struct RegisterSections: Sendable {
  /// The body's code.
  public var body: String
  /// The store.
  public var store: any PlanStore
  /// Who registers.
  public var actor: String

  /// Makes the act.
  public init(body: String, store: any PlanStore, actor: String) {
    self.body = body
    self.store = store
    self.actor = actor
  }

  /// The sections so far.
  public func present() async throws(OperationStopped) -> [Section] {
    try await KeptValues(store).value(BodySections.self, body)?.value.sections ?? []
  }

  /// Adds those that are not there yet.
  public func run(_ sections: [Section]) async throws(OperationStopped) {
    let kept = try await KeptValues(store).value(BodySections.self, body)
    let present = kept?.value.sections ?? []
    let new = sections.filter { section in !present.contains { $0.id == section.id } }
    guard !new.isEmpty else { return }
    try await KeptValues(store).save(
      BodySections(code: body, sections: present + new), body, basedOn: kept?.version ?? 0, actor: actor,
      reason: "担当課の登録")
  }
}
