internal import PlanModel
internal import Publishing
internal import Typesetting

/// Writes a document as Word: drawings with a picture beside them for programs that show no SVG.
struct WriteWord {
  private let document: ComposedDocument

  init(_ document: ComposedDocument) { self.document = document }

  /// The file, or why it cannot be made.
  func run() async throws(OperationStopped) -> [UInt8] {
    let drawings = document.drawings
    // Two pixels for one: sharp on paper, and small enough for a mail.
    let pictures = (try? await Typesetter.shared.pictures(drawings.compactMap { $0 }, scale: 2)) ?? []
    var rest = pictures[...]
    let beside = drawings.map { drawing -> [UInt8]? in drawing == nil ? nil : rest.popFirst() }
    do {
      return try DOCXWriter.bytes(document, pictures: beside)
    } catch {
      throw OperationStopped("文書をWordの形にできませんでした。図の数と大きさをお確かめください。")
    }
  }
}
