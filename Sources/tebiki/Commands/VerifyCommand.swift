import ArgumentParser
import PlanOperations
import PlanStore

/// `tebiki verify`: the chain, the hashes and the database's own soundness.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "監査記録、記録の全ての版及び公表した版に、書換えや欠落がないことを確かめます。",
    discussion: "最後に表示される控えを別の場所に保管し、次回に --anchor で指定すると、末尾の削除も確かめられます。誤りがあれば終了コード1で終わります。")

  @Option(help: ArgumentHelp("以前の控え（記録番号:ハッシュ値）", valueName: "控え"))
  var anchor: String?

  @OptionGroup var store: StoreArguments

  func run() async throws {
    let anchor = try parsedAnchor()
    let outcome = try await store.with { store in try await VerifyStore(store: store, anchor: anchor).run() }
    Terminal.standardOutput.text(outcome.text)
    if !outcome.isSound { throw ExitCode(1) }
  }

  private func parsedAnchor() throws -> (number: Int64, hash: ContentHash)? {
    guard let anchor else { return nil }
    let parts = anchor.split(separator: ":")
    guard parts.count == 2, let number = Int64(parts[0]), let hash = ContentHash(hex: String(parts[1])) else {
      throw CommandFailure("--anchor は「記録番号:ハッシュ値」の形で指定してください。", exitCode: 64)
    }
    return (number, hash)
  }
}
