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
    var rest = try await pictures(of: drawings.compactMap { $0 })[...]
    let beside = drawings.map { drawing -> [UInt8]? in drawing == nil ? nil : rest.popFirst() }
    do {
      return try DOCXWriter.bytes(document, pictures: beside)
    } catch {
      throw OperationStopped("文書をWordの形にできませんでした。図の数と大きさをお確かめください。")
    }
  }

  /// The drawings as pictures. Without the engine there are none; a busy engine must not give another file than a free one.
  private func pictures(of drawings: [[UInt8]]) async throws(OperationStopped) -> [[UInt8]] {
    guard Typesetter.shared.isAvailable else { return [] }
    do throws(TypesettingFailure) {
      // Two pixels for one: sharp on paper, and small enough for a mail.
      return try await Typesetter.shared.pictures(drawings, scale: 2)
    } catch {
      throw OperationStopped(error.message)
    }
  }
}
