internal import Foundation
internal import PlanModel
internal import PlanStore
internal import Publishing

/// Tells a stranger, without a network and without a store, whether a package of an edition is unaltered.
public struct VerifyPackage: Sendable {
  /// The largest file that is read.
  private static let largest = 1 << 30

  /// The file.
  public var path: String

  /// Makes the act.
  public init(path: String) { self.path = path }

  /// Whether a file looks like a package: a ZIP file.
  public static func isPackage(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 4)) == Data([0x50, 0x4B, 0x03, 0x04])
  }

  /// What was found.
  public struct Outcome: Sendable {
    /// Whether every byte is as it was when the package was made.
    public let isUnaltered: Bool
    /// What to tell.
    public let lines: [String]
  }

  /// Verifies.
  public func run() throws(OperationStopped) -> Outcome {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = (attributes?[.size] as? NSNumber)?.intValue else {
      throw OperationStopped("「\(path)」が見つかりません。公表物一式（ZIP）のファイルを指定してください。")
    }
    guard size <= Self.largest else { throw OperationStopped("「\(path)」は大きすぎて確かめられません（1GBまで）。") }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw OperationStopped("「\(path)」を開けません。読み取りの権限を確かめてください。")
    }
    let verdict = PackageVerifier.verify([UInt8](data)) { ContentHash(of: $0).hex }
    var lines: [String] = []
    if let about = verdict.about {
      lines.append(
        "\(about.issuer)「\(about.title)」第\(about.edition)版（\(Wareki.textWithWesternYear(about.publishedOn))公表）")
    }
    if verdict.isUnaltered {
      lines.append("\(verdict.fileCount)個のファイルは全て一覧のとおりで、改変は見つかりませんでした。")
      lines.append("この版のハッシュ値（SHA-256）：\(verdict.about?.editionSHA256 ?? "")")
      lines.append("公表している団体のサイトに載っているハッシュ値と同じであることを確かめると、この一式がその団体のものであることも分かります。")
    } else {
      lines.append("この一式は、公表されたときのままではありません。")
      lines += verdict.faults.map { "・" + $0.description }
    }
    return Outcome(isUnaltered: verdict.isUnaltered, lines: lines)
  }
}
