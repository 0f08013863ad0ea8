/// The page that tells programmers what they can ask, made from the table by which they are answered.
public struct InterfacePage: Sendable {
  /// One thing that can be asked.
  public struct Operation: Sendable {
    /// The path with the names of its parts in braces.
    public var path: String
    /// What is answered, in a few words.
    public var title: String
    /// What else is to be known.
    public var summary: String
    /// The parameters: name, where it stands, meaning.
    public var parameters: [(name: String, place: String, meaning: String)]
    /// An address that can be tried; `nil` for what takes something in.
    public var example: String?

    /// Makes an operation.
    public init(
      path: String, title: String, summary: String, parameters: [(name: String, place: String, meaning: String)],
      example: String?
    ) {
      self.path = path
      self.title = title
      self.summary = summary
      self.parameters = parameters
      self.example = example
    }
  }

  /// What can be asked.
  public var operations: [Operation]
  /// What can be sent by whoever has an access token.
  public var receiving: [Operation]
  /// The address of the description for programs.
  public var description: String

  /// Makes the page.
  public init(operations: [Operation], receiving: [Operation] = [], description: String) {
    self.operations = operations
    self.receiving = receiving
    self.description = description
  }

  /// The page as a file.
  public func file() -> SiteFile {
    let feeds = [(title: "公表した版の更新情報", address: PlanShelf.feedAddress)]
    return ShelfFrame(title: "プログラムから利用する方法（API）", file: "api/v1/index.html", feeds: feeds).page { html in
      writeRules(&html)
      html.element(.section, [.labelledBy("operations")]) { html in
        html.element(.h2, [.id("operations")], text: "取得できるもの")
        for operation in operations { write(operation, &html) }
      }
      guard !receiving.isEmpty else { return }
      html.element(.section, [.labelledBy("receiving")]) { html in
        html.element(.h2, [.id("receiving")], text: "報告できるもの")
        html.element(
          .p,
          text: "策定した団体のシステムは、計画担当が発行するアクセストークンを Authorization に「Bearer tbk_…」の形で付けて、次のものを報告できます。公表した版が直ちに変わることはありません。")
        for operation in receiving { write(operation, &html) }
      }
    }
  }

  private func writeRules(_ html: inout HTML) {
    html.element(
      .p, text: "公表した計画のデータを、登録も鍵もなしに取得できます。取得できるのは公表した版だけで、書き換えることはできません。")
    html.element(.ul) { html in
      html.element(.li) { html in
        html.text("形式の定めは、")
        html.element(.a, [HTMLAttribute("href", description)], text: "OpenAPI 3.1 の文書")
        html.text("にあります。項目の名称は、計画の全体のファイル（正規形JSON）と同じです。")
      }
      html.element(
        .li,
        text: "一覧は limit（1回の件数）と offset（飛ばす件数）で区切って取得します。続きがあるときは、next にその続きのアドレスが入ります。")
      html.element(
        .li, text: "前回の ETag を If-None-Match に付けて求めると、変わっていない場合は 304 だけをお返しします。")
      html.element(
        .li, text: "定めのない条件や読み取れない値は、無視せずに誤りとしてお知らせします（RFC 9457 の application/problem+json）。")
      html.element(.li) { html in
        html.text("新しい版が公表されたことは、")
        html.element(.a, [HTMLAttribute("href", PlanShelf.feedAddress)], text: "更新情報（Atom）")
        html.text("で知ることができます。")
      }
    }
  }

  private func write(_ operation: Operation, _ html: inout HTML) {
    html.element(.div, [.class("operation")]) { html in
      html.element(.h3, text: operation.title)
      html.element(.p) { html in
        html.element(.code, text: (operation.example == nil ? "POST " : "GET ") + operation.path)
      }
      if !operation.summary.isEmpty { html.element(.p, text: operation.summary) }
      if !operation.parameters.isEmpty {
        html.element(.dl, [.class("facts")]) { html in
          for parameter in operation.parameters {
            html.element(.div) { html in
              html.element(.dt) { html in
                html.element(.code, text: parameter.name)
                html.text("（\(parameter.place)）")
              }
              html.element(.dd, text: parameter.meaning)
            }
          }
        }
      }
      guard let example = operation.example else { return }
      html.element(.p) { html in
        html.text("例: ")
        html.element(.a, [HTMLAttribute("href", example)], text: example)
      }
    }
  }
}
