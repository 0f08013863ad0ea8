internal import PlanModel
internal import Publishing
internal import Typesetting

/// Sets a document as PDF.
struct SetPDF {
  private let document: ComposedDocument

  init(_ document: ComposedDocument) { self.document = document }

  /// The PDF, or why it cannot be made now.
  func run() async throws(OperationStopped) -> [UInt8] {
    do throws(TypesettingFailure) {
      return try await Typesetter.shared.pdf(TypstSource(document).files, timestamp: timestamp).bytes
    } catch {
      throw OperationStopped(error.message)
    }
  }

  /// The first second in Japan (UTC+9) of the day that the document bears.
  private var timestamp: Int {
    guard let date = document.date, let epoch = CalendarDate(year: 1970, month: 1, day: 1) else { return 0 }
    return (date.dayNumber - epoch.dayNumber) * 86_400 - 9 * 3_600
  }
}
