import ArgumentParser
import PlanOperations
import PlanStore

/// `tebiki search`: the records of plans in which words occur.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "データの中の計画の全文から、言葉を探します。",
    discussion: "言葉を並べると、全てを含む箇所を探します。全角と半角、大文字と小文字は区別しません。公表前の内容も対象です。")

  @Argument(help: ArgumentHelp("探す言葉", valueName: "言葉"))
  var words: [String]

  @Option(help: ArgumentHelp("この計画の中だけを探します。", valueName: "識別子"))
  var plan: String?

  @Option(help: ArgumentHelp("表示する件数（1から200まで）", valueName: "件数"))
  var limit: Int = 50

  @OptionGroup var store: StoreArguments

  func validate() throws {
    if words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { throw ValidationError("探す言葉を指定してください。") }
    guard (1...200).contains(limit) else { throw ValidationError("--limit は 1 から 200 までの数で指定してください。") }
  }

  func run() async throws {
    let query = SearchQuery(words.joined(separator: " "), plans: plan.map { [$0] }, limit: limit)
    let result = try await store.with { store in
      if let plan { try await KnownPlans(store).require(plan) }
      return try await store.search(query)
    }
    let output = Terminal.standardOutput
    if result.hits.isEmpty { output.line("見つかりませんでした。") }
    for hit in result.hits {
      let key = hit.record.key
      output.line("\(key.scope) \(RecordWords.word(for: key.kind)) \(key.id)")
      let snippet = hit.snippet
      output.line("  " + RecordWords.line(snippet.before + snippet.match + snippet.after))
    }
    if result.hasMore {
      Terminal.standardError.line("ほかにもあります。言葉を加えるか、--plan で計画を絞ってください。")
    }
  }
}
