internal import TextFormats

/// Three versions of one record laid beside each other: the one from which two people started, and what each made of it.
///
/// Fields that are read together (the parts of a printed value; a measure's priority and its condition) count as one.
public struct RecordMerge: Sendable {
  /// Whose version of a field.
  public enum Side: Hashable, Sendable {
    /// The version that could not be saved.
    case mine
    /// The version that was saved meanwhile.
    case theirs
  }

  /// How the three versions of a field stand to each other, in words for reading; `nil` for nothing.
  public enum State: Hashable, Sendable {
    /// Both say the same.
    case same
    /// Only the attempted version differs from the ancestor.
    case onlyMine
    /// Only the current version differs from the ancestor.
    case onlyTheirs
    /// Both differ from the ancestor and from each other.
    case both(mine: String?, theirs: String?, ancestor: String?)
  }

  /// A field and how its versions stand to each other.
  public struct Field: Hashable, Sendable {
    /// The field of the record: `title`, `targets`.
    public let path: String
    /// What the field is called.
    public let label: String
    /// How the versions stand to each other.
    public let state: State
    /// What the attempted version says, for reading; `nil` for nothing.
    public let mine: String?
    /// What the current version says, for reading; `nil` for nothing.
    public let theirs: String?
  }

  /// The fields in the order of the form, then those that it does not show.
  public let fields: [Field]

  /// The fields about which somebody must decide.
  public var conflicts: [Field] {
    fields.filter { if case .both = $0.state { true } else { false } }
  }

  private let kind: FormKind?
  private let ancestor: PlanRecord
  private let mine: PlanRecord
  private let theirs: PlanRecord

  /// Lays three versions of one record beside each other; `nil` when there is none at all.
  ///
  /// A side that withdrew the record counts as one that left it as it was: the result is the record as the other side
  /// has it, and whether it is to be withdrawn must be asked.
  ///
  /// - Parameters:
  ///   - ancestor: the version from which both started; `nil` when both made the record anew.
  ///   - current: the version that was saved meanwhile; `nil` when it was withdrawn.
  ///   - attempted: the version that could not be saved; `nil` when it was to be withdrawn.
  ///   - naming: the name of another record by kind and id, to stand for the id in words.
  public init?(
    ancestor: PlanRecord?, current: PlanRecord?, attempted: PlanRecord?,
    naming: (_ kind: String, _ id: String) -> String? = { _, _ in nil }
  ) {
    guard let theirs = current ?? ancestor ?? attempted, let mine = attempted ?? ancestor ?? current else { return nil }
    let kind = FormKind.of(mine.kind)
    // Two that were made anew have nothing in common.
    let start = ancestor ?? PlanRecord(kind: mine.kind, id: mine.id, json: Array("{}".utf8))
    let versions = [mine, theirs, start].map { MergedVersion($0, kind) }
    let forms = [mine, theirs, start].map { RecordForm.of($0).parts.flatMap(\.fields) }
    func words(_ version: Int, _ path: String) -> String? {
      let group = forms[version].filter { (kind?.owner(of: $0.path) ?? $0.path) == path }
      let texts = group.compactMap { field in
        field.words(naming: naming).map { field.path == path ? $0 : "\(field.label)：\($0)" }
      }
      return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }
    let shown = forms[0].map { kind?.owner(of: $0.path) ?? $0.path }
    let paths = (shown + versions.flatMap(\.order)).uniqued()
    fields = paths.map { path in
      let (own, other, first) = (versions[0].bytes[path], versions[1].bytes[path], versions[2].bytes[path])
      let state: State =
        if own == other {
          .same
        } else if other == first {
          .onlyMine
        } else if own == first {
          .onlyTheirs
        } else {
          .both(mine: words(0, path), theirs: words(1, path), ancestor: words(2, path))
        }
      let label = kind?.fields[path].map(FormWords.label) ?? path
      return Field(path: path, label: label, state: state, mine: words(0, path), theirs: words(1, path))
    }
    (self.kind, self.ancestor, self.mine, self.theirs) = (kind, start, mine, theirs)
  }

  /// The record that follows: what only one side changed as that side has it, and the rest as chosen; what is not chosen
  /// is as the attempted version has it. It bears the name of the current version.
  public func resolve(choosing choices: [String: Side]) -> PlanRecord {
    let own = MergedVersion(mine, kind)
    let other = MergedVersion(theirs, kind)
    var members: [String: [Node.Member]] = [:]
    for field in fields {
      let standard: Side = if case .onlyTheirs = field.state { .theirs } else { .mine }
      members[field.path] = ((choices[field.path] ?? standard) == .mine ? own : other).members[field.path]
    }
    let all = fields.flatMap { members[$0.path] ?? [] }
    let known = kind?.canonicalKeys ?? []
    let ordered = known.flatMap { key in all.filter { $0.key == key } } + all.filter { !known.contains($0.key) }
    var record = theirs
    if mine.parent != ancestor.parent { record.parent = mine.parent }
    if mine.position != ancestor.position { record.position = mine.position }
    var writer = JSONWriter()
    Node.Content.mapping(ordered).write(to: &writer)
    record.json = writer.bytes
    return record
  }
}

/// The members of a version by the field in which they are edited.
private struct MergedVersion {
  private(set) var members: [String: [Node.Member]] = [:]
  private(set) var bytes: [String: [UInt8]] = [:]
  private(set) var order: [String] = []

  init(_ record: PlanRecord, _ kind: FormKind?) {
    guard let text = TextDecoding.decode(record.json).text,
      let root = JSONReader.read(text, notesPlaces: false).root, case .mapping(let all) = root.content
    else { return }
    for member in all { members[kind?.owner(of: member.key) ?? member.key, default: []].append(member) }
    order = all.map { kind?.owner(of: $0.key) ?? $0.key }.uniqued()
    for (path, group) in members {
      var writer = JSONWriter()
      Node.Content.mapping(group).write(to: &writer)
      bytes[path] = writer.bytes
    }
  }
}
