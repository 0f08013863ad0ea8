/// What a person says about a figure, and whether it will do.
public struct IllustrationWords: Sendable, Hashable {
  /// The caption.
  public var title: String
  /// The alternative text.
  public var alternative: String
  /// The source; empty for none.
  public var source: String
  /// The terms of use of a figure of others; empty for none.
  public var terms: String

  /// Makes words.
  public init(title: String, alternative: String, source: String = "", terms: String = "") {
    self.terms = terms
    self.title = title
    self.alternative = alternative
    self.source = source
  }

  /// The most characters of each.
  static let longest = (title: 100, alternative: 1_000, source: 300)

  /// A field that will not do, with what to do about it.
  public struct Problem: Sendable, Hashable {
    /// `title`, `alternative`, `source` or `file`.
    public let field: String
    /// The sentence.
    public let message: String

    /// Makes a problem.
    public init(field: String, message: String) {
      self.field = field
      self.message = message
    }
  }

  /// Everything that will not do.
  public var problems: [Problem] {
    var found: [Problem] = []
    if title.isEmpty { found.append(Problem(field: "title", message: "図の題名を入力してください。")) }
    if alternative.isEmpty {
      found.append(
        Problem(field: "alternative", message: "代替テキストを入力してください。図が見えない人に、図が伝える内容を文章で伝えるものです。"))
    } else if Self.isFileName(alternative) {
      found.append(
        Problem(field: "alternative", message: "代替テキストがファイル名になっています。図が伝える内容を文章で入力してください。"))
    }
    let lengths = [
      ("title", "題名", title, Self.longest.title), ("alternative", "代替テキスト", alternative, Self.longest.alternative),
      ("source", "出典", source, Self.longest.source), ("terms", "利用の条件", terms, Self.longest.source),
    ]
    for (field, name, text, most) in lengths where text.count > most {
      found.append(Problem(field: field, message: "\(name)は\(most)字以内で入力してください（現在\(text.count)字）。"))
    }
    return found
  }

  private static func isFileName(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return [".svg", ".png", ".jpg", ".jpeg", ".gif", ".pdf"].contains { lowered.hasSuffix($0) }
  }
}
