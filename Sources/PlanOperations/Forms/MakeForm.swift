internal import Evaluation
internal import PlanModel
public import Publishing
internal import Typesetting

/// Makes one form of an edition.
public struct MakeForm: Sendable {
  /// Which form.
  public var form: EditionForm
  /// Of what.
  public var material: EditionMaterial

  /// Makes the act.
  public init(_ form: EditionForm, of material: EditionMaterial) {
    self.form = form
    self.material = material
  }

  /// The file, or why it cannot be made now.
  public func run() async throws(OperationStopped) -> SiteFile {
    SiteFile(path: form.path, mediaType: form.mediaType, bytes: try await bytes())
  }

  private func bytes() async throws(OperationStopped) -> [UInt8] {
    switch form {
    case .bookPDF: try await SetPDF(book).run()
    case .bookText: MarkdownRenderer.bytes(book)
    case .overviewPDF: try await SetPDF(overview).run()
    case .yearlyReportPDF: try await SetPDF(try yearlyReport).run()
    default: throw OperationStopped("「\(form.title)」は作成できません。")
    }
  }

  private var book: ComposedDocument {
    PlanBook.document(material.checked, illustrations: material.illustrations, edition: material.number)
  }

  /// The report of the newest closed year. It tells the state at the end of that year, whatever day it is made on.
  private var yearlyReport: ComposedDocument {
    get throws(OperationStopped) {
      let day = material.plan.reportedYears.last?.closedOn ?? .today()
      let (assessments, outlook) = BuildSite.evaluation(of: material.plan, on: day)
      let document = YearlyReportDocument.newest(
        material.checked, assessments: assessments, grades: Evaluator.grades(of: material.plan), outlook: outlook, on: day)
      guard let document else { throw OperationStopped("評価を終えた年度がないため、年次報告書はありません。") }
      return document
    }
  }

  private var overview: ComposedDocument { PlanOverview.document(material.checked, edition: material.number) }
}
