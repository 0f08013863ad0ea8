public import Publishing

/// One of the forms in which an edition leaves: all of them from the same data, none typed again.
public enum EditionForm: String, CaseIterable, Hashable, Sendable {
  /// 計画書, for print and for keeping.
  case bookPDF
  /// 計画書, for the next section that edits it.
  case bookWord
  /// 計画書, for other programs.
  case bookText
  /// 概要図, one sheet.
  case overviewPDF
  case overviewWord
  /// 新旧対照表 against the edition before.
  case comparisonPDF
  case comparisonWord
  case comparisonWorkbook
  /// 年次報告書 of the newest closed year.
  case yearlyReportPDF
  case yearlyReportWord
  /// StratML (ISO 17469-1) and its second part.
  case stratML
  case stratMLPerformance
  /// What StratML cannot hold of this plan.
  case stratMLLosses
  /// Everything in one file, with hashes.
  case package

  /// Where the form lies below the site's root.
  public var path: String {
    switch self {
    case .bookPDF: "documents/plan.pdf"
    case .bookWord: "documents/plan.docx"
    case .bookText: "documents/plan.md"
    case .overviewPDF: "documents/overview.pdf"
    case .overviewWord: "documents/overview.docx"
    case .comparisonPDF: "documents/comparison.pdf"
    case .comparisonWord: "documents/comparison.docx"
    case .comparisonWorkbook: "documents/comparison.xlsx"
    case .yearlyReportPDF: "documents/yearly-report.pdf"
    case .yearlyReportWord: "documents/yearly-report.docx"
    case .stratML: "data/stratml-part1.xml"
    case .stratMLPerformance: "data/stratml-part2.xml"
    case .stratMLLosses: "data/stratml-losses.txt"
    case .package: "documents/package.zip"
    }
  }

  /// The form at a path below the site's root.
  public init?(path: String) {
    guard let form = Self.allCases.first(where: { $0.path == path }) else { return nil }
    self = form
  }

  /// What it is, in a few words.
  public var title: String {
    switch self {
    case .bookPDF: "計画書（PDF）"
    case .bookWord: "計画書（Word）"
    case .bookText: "計画書（Markdown）"
    case .overviewPDF: "概要図（PDF）"
    case .overviewWord: "概要（Word）"
    case .comparisonPDF: "新旧対照表（PDF）"
    case .comparisonWord: "新旧対照表（Word）"
    case .comparisonWorkbook: "新旧対照表（Excel）"
    case .yearlyReportPDF: "年次報告書（PDF）"
    case .yearlyReportWord: "年次報告書（Word）"
    case .stratML: "計画のStratML（第1部）"
    case .stratMLPerformance: "計画と実績のStratML（第2部）"
    case .stratMLLosses: "StratMLに含まれない事項"
    case .package: "公表物一式（ZIP）"
    }
  }

  /// What it holds and for whom, in a sentence.
  public var summary: String {
    switch self {
    case .bookPDF: "印刷、読み上げ及び長期の保存に適した、A4の計画書です（PDF/UA-1、PDF/A-2a）。"
    case .bookWord: "見出しと表のスタイルを設定した、編集できる計画書です。"
    case .bookText: "計画書の文章と表を、プログラムで扱いやすい文字だけの形にしたものです。"
    case .overviewPDF: "目指す姿、主な指標及び施策を、A3の1枚にまとめたものです。"
    case .overviewWord: "概要図の内容を、編集できる形にしたものです。"
    case .comparisonPDF: "一つ前の版から改めたところを、左右に並べた表です。"
    case .comparisonWord: "新旧対照表を、編集できる形にしたものです。"
    case .comparisonWorkbook: "新旧対照表を、表計算の形にしたものです。"
    case .yearlyReportPDF: "評価を終えた最も新しい年度の報告書です。"
    case .yearlyReportWord: "年次報告書を、編集できる形にしたものです。"
    case .stratML: "計画の骨格を、国際規格（ISO 17469-1）の形で記したものです。"
    case .stratMLPerformance: "指標、目標値及び実績値を含む、StratML第2部の形で記したものです。"
    case .stratMLLosses: "StratMLの形では表せないため、含めていない事項の一覧です。"
    case .package: "この版の全ての文書とデータを一つにまとめたものです。tebiki verify で、改変がないことを確かめられます。"
    }
  }

  /// The media type to serve it with.
  public var mediaType: String {
    switch self {
    case .bookPDF, .overviewPDF, .comparisonPDF, .yearlyReportPDF: "application/pdf"
    case .bookWord, .overviewWord, .comparisonWord, .yearlyReportWord:
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .comparisonWorkbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .bookText: "text/markdown; charset=utf-8"
    case .stratML, .stratMLPerformance: "application/xml; charset=utf-8"
    case .stratMLLosses: "text/plain; charset=utf-8"
    case .package: "application/zip"
    }
  }

  /// As a page of the site lists it.
  public var siteForm: SiteForm {
    SiteForm(path: path, title: title, summary: summary, mediaType: mediaType, isDocument: path.hasPrefix("documents/"))
  }
}
