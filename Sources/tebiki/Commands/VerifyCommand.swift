import ArgumentParser
import PlanOperations
import PlanStore

/// `tebiki verify`: the chain, the hashes and the database's own soundness; or a package of an edition.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "データ又は公表物一式に、書換えや欠落がないことを確かめます。",
    discussion: """
      データを確かめるときは、監査記録、記録の全ての版及び公表した版を調べます。
      公表物一式（ZIP）を指定すると、ネットワークにもデータにもつながずに、その一式が公表されたときのままであることを確かめます。
      最後に表示される控えを別の場所に保管し、次回に --anchor で指定すると、末尾の削除も確かめられます。誤りがあれば終了コード1で終わります。
      """)

  @Argument(help: ArgumentHelp("公表物一式（ZIP）のファイル。指定しないと、データを確かめます。", valueName: "ファイル"))
  var package: String?

  @Option(help: ArgumentHelp("以前の控え（記録番号:ハッシュ値）", valueName: "控え"))
  var anchor: String?

  @OptionGroup var store: StoreArguments

  func run() async throws {
    if let package {
      let outcome = try CommandFailure.translating { try VerifyPackage(path: package).run() }
      for line in outcome.lines { Terminal.standardOutput.line(line) }
      if !outcome.isUnaltered { throw ExitCode(1) }
      return
    }
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
