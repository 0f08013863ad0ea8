internal import Foundation
internal import Interchange
public import PlanModel
public import Publishing

/// Reads the figures that lie in `figures/` of a plan folder. Their captions and alternative texts stand in the texts that
/// show them.
public struct ReadFolderIllustrations: Sendable {
  /// The plan folder; a file of canonical JSON has no figures.
  public var path: String
  /// The plan that was read from it.
  public var plan: Plan

  /// Makes the act.
  public init(path: String, plan: Plan) {
    self.path = path
    self.plan = plan
  }

  /// The figures, or a stop that names the file or text to be mended.
  public func run() throws(OperationStopped) -> [SiteIllustration] {
    let folder = path + "/figures"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
    var found: [SiteIllustration] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      let ending = name.hasSuffix(".svg") ? "svg" : name.hasSuffix(".png") ? "png" : ""
      let id = String(name.dropLast(4))
      guard !ending.isEmpty, RecordID<SiteIllustration>(id).isWellFormed else { continue }
      let picture = try Self.picture(folder + "/" + name, name)
      guard picture.format.rawValue == ending else {
        throw OperationStopped(
          "「figures/\(name)」の中身は\(picture.format.rawValue.uppercased())です。ファイル名の終わりを直してください。", isFinding: true)
      }
      found.append(
        SiteIllustration(
          id: id, title: "", alternative: "", width: picture.width, height: picture.height, fileEnding: ending,
          mediaType: picture.format.mediaType, bytes: picture.bytes))
    }
    try refuseMissingAlternatives(of: Set(found.map(\.id)))
    return found
  }

  /// Only a file itself is read: a link could lead to anything on the machine.
  private static func picture(_ file: String, _ name: String) throws(OperationStopped) -> PictureFile {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let size = (attributes?[.size] as? NSNumber)?.intValue, size <= 4 << 20,
      let data = FileManager.default.contents(atPath: file)
    else {
      throw OperationStopped("「figures/\(name)」を読み取れません。通常のファイルで、大きさが1MBまでであることを確かめてください。", isFinding: true)
    }
    do {
      return try PictureFile.read([UInt8](data))
    } catch {
      throw OperationStopped("「figures/\(name)」：\(error.message)", isFinding: true)
    }
  }

  private func refuseMissingAlternatives(of known: Set<String>) throws(OperationStopped) {
    let texts = plan.chapters.map(\.body) + plan.measures.flatMap { [$0.presentState, $0.content].compactMap { $0 } }
    for name in texts.flatMap({ MarkdownPictures.namesWithoutAlternative(in: $0) }) where known.contains(name) {
      throw OperationStopped(
        "本文の図「figures/\(name)」に代替テキストがありません。「![図が伝える内容](figures/\(name))」のように、角括弧の中に書いてください。",
        isFinding: true)
    }
  }
}
