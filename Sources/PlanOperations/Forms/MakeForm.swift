internal import Evaluation
internal import Interchange
internal import PlanModel
public import Publishing

/// Makes one form of an edition.
public struct MakeForm: Sendable {
  /// Which form.
  public var form: EditionForm
  /// Of what.
  public var material: EditionMaterial
  /// The look of a comparison table, by its name; the usual one when `nil`.
  public var style: String?
  /// Forms that were made already, for the package.
  var made: [SiteFile] = []

  /// Makes the act.
  public init(_ form: EditionForm, of material: EditionMaterial, style: String? = nil) {
    self.form = form
    self.material = material
    self.style = style
  }

  /// The file, or why it cannot be made now.
  public func run() async throws(OperationStopped) -> SiteFile {
    SiteFile(path: form.path, mediaType: form.mediaType, bytes: try await bytes())
  }

  private func bytes() async throws(OperationStopped) -> [UInt8] {
    switch form {
    case .bookPDF: try await SetPDF(book).run()
    case .bookWord: try await WriteWord(book).run()
    case .bookText: MarkdownRenderer.bytes(book)
    case .overviewPDF: try await SetPDF(overview).run()
    case .overviewWord: try await WriteWord(overview).run()
    case .comparisonPDF: try await SetPDF(try comparison.document).run()
    case .comparisonWord: try await WriteWord(try comparison.document).run()
    case .comparisonWorkbook: try comparison.workbook()
    case .yearlyReportPDF: try await SetPDF(try yearlyReport).run()
    case .yearlyReportWord: try await WriteWord(try yearlyReport).run()
    case .stratML: StratMLExport.document(of: material.plan, part: .one).bytes
    case .stratMLPerformance: StratMLExport.document(of: material.plan, part: .two(.performanceReport)).bytes
    case .stratMLLosses: Array(losses.utf8)
    case .package: try await PackForms(material, made: made).run()
    }
  }

  private var book: ComposedDocument {
    PlanBook.document(material.checked, illustrations: material.illustrations, edition: material.number)
  }

  private var overview: ComposedDocument { PlanOverview.document(material.checked, edition: material.number) }

  /// The comparison table of a material as a document, to be shown as a page; `nil` where there is nothing to compare.
  public static func comparison(of material: EditionMaterial, style: String?) -> ComposedDocument? {
    (try? MakeForm(.comparisonPDF, of: material, style: style).comparison)?.document
  }

  private var comparison: ComparisonForm {
    get throws(OperationStopped) {
      guard let previous = material.previous else { throw OperationStopped("比べる版がないため、新旧対照表はありません。") }
      return ComparisonForm(
        old: previous, new: material.plan, reasons: material.reasons, isDecided: material.edition != nil, style: style,
        day: material.day)
    }
  }

  /// The report of the newest closed year. It tells the state at the end of that year, whatever day it is made on.
  private var yearlyReport: ComposedDocument {
    get throws(OperationStopped) {
      let day = material.plan.reportedYears.last?.closedOn ?? .today()
      let (assessments, outlook) = BuildSite.evaluation(of: material.plan, on: day)
      let document = YearlyReportDocument.newest(
        material.checked, assessments: assessments, grades: Evaluator.grades(of: material.plan), outlook: outlook,
        on: day)
      guard let document else { throw OperationStopped("評価を終えた年度がないため、年次報告書はありません。") }
      return document
    }
  }

  /// What either part of StratML leaves out, as a text for people.
  private var losses: String {
    var text = "「\(material.plan.title)」のうち、StratMLの形では表せない事項\n"
    let parts: [(String, StratMLPart)] = [("第1部", .one), ("第2部", .two(.performanceReport))]
    for (name, part) in parts {
      let losses = StratMLExport.document(of: material.plan, part: part).losses
      text += "\n\(name)\n" + (losses.isEmpty ? "ありません。\n" : losses.map { "・" + $0.message + "\n" }.joined())
    }
    return text
  }
}
