/// A JSON message of one list of flat rows, such as another program sends: read strictly, with numbers as written.
///
/// Whatever the form does not name, names twice or expects to be of another type is a flaw, told with its place; nothing
/// of a message with a flaw is to be used. `null` says as much as a member that is not there.
public struct RowMessage: Sendable {
  /// What a member may hold.
  public enum Kind: Sendable, Hashable {
    /// A string of at most so many characters (Unicode scalars).
    case text(longest: Int)
    /// The same, or a number, whose text is taken as it stands: `0.10` stays `0.10`.
    case textOrNumber(longest: Int)
    /// `true` or `false`.
    case truth
  }

  /// A member of a row, or one beside the list.
  public struct Member: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// What it may hold.
    public let kind: Kind
    /// What it says, for people.
    public let summary: String
    /// Whether it must be there.
    public let isRequired: Bool

    /// Makes a member.
    public init(_ name: String, _ kind: Kind, _ summary: String, isRequired: Bool = false) {
      self.name = name
      self.kind = kind
      self.summary = summary
      self.isRequired = isRequired
    }
  }

  /// What a message may consist of.
  public struct Form: Sendable {
    /// The name of the list.
    public let list: String
    /// The most rows.
    public let mostRows: Int
    /// The members of a row.
    public let row: [Member]
    /// The members beside the list; none is required.
    public let beside: [Member]

    /// Makes a form.
    public init(list: String, mostRows: Int, row: [Member], beside: [Member]) {
      self.list = list
      self.mostRows = mostRows
      self.row = row
      self.beside = beside
    }
  }

  /// What was said, by the names of members.
  public struct Row: Sendable, Hashable {
    var texts: [String: String] = [:]
    var truths: [String: Bool] = [:]

    /// A text or the text of a number; empty when nothing was said.
    public func text(_ name: String) -> String { texts[name] ?? "" }

    /// Whether `true` was said.
    public func isTrue(_ name: String) -> Bool { truths[name] ?? false }
  }

  /// What is wrong with a message.
  public struct Flaw: Sendable, Hashable {
    /// The place (JSON Pointer, RFC 6901); empty for the whole.
    public let place: String
    /// What is wrong and what to do, in a sentence.
    public let sentence: String
  }

  /// What became of a message.
  public enum Reading: Sendable {
    /// It has the form.
    case message(RowMessage)
    /// It is no JSON.
    case unreadable(String)
    /// It is JSON of another form. At most ``mostFlaws`` are told.
    case misshapen([Flaw])
  }

  /// The flaws that are told at most; a program that errs in one row errs in all.
  public static let mostFlaws = 20

  /// The rows in their order.
  public let rows: [Row]
  /// What stood beside the list.
  public let beside: Row

  /// Reads a message, which is UTF-8 (RFC 8259, 8.1).
  public static func read(_ bytes: [UInt8], as form: Form) -> Reading {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return .unreadable("文字の符号化がUTF-8ではありません。UTF-8で送ってください。")
    }
    let tree = JSONReader.read(bytes)
    if let problem = tree.problems.first {
      return .unreadable("JSONとして読み取れません（\(problem.position.line)行目、\(problem.position.column)バイト目）。\(problem.summary)")
    }
    guard let root = tree.root else { return .unreadable("内容が空です。JSONを送ってください。") }
    var reader = RowMessageReader(form: form)
    return reader.read(root)
  }

  init(rows: [Row], beside: Row) {
    self.rows = rows
    self.beside = beside
  }
}
