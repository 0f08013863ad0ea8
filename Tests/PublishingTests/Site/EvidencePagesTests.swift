import Foundation
import PlanModel
import Testing

@testable import Publishing

@Suite("Evidence, gaps and freshness on the pages")
struct EvidencePagesTests {
  private let value = Observation(indicator: "i", period: .fiscalYear(FiscalYear(2024)), value: .number(42)) {
    $0.evidence = Evidence {
      $0.title = "受付簿"
      $0.publisher = "情報政策課"
      $0.url = "https://example.jp/uketsuke"
      $0.fileName = "uketsuke.csv"
      $0.fileHash = String(repeating: "ab", count: 32)
      $0.place = "D42"
      $0.formula = "a / b * 100"
      $0.inputs = "a＝21、b＝50"
      $0.timeCode = "2024100000"
      $0.areaCode = "99000"
    }
    $0.reportedBy = "digital"
    $0.reportedOn = CalendarDate(iso: "2025-05-20")
    $0.correctionReason = "重複を除いたため。"
    $0.staleness = "分母が未報告のため。"
  }

  private func pages(
    _ change: (inout Indicator) -> Void = { _ in }, observations: [Observation]? = nil,
    lead: RecordID<Section>? = "digital",
    reporting: ReportingState = ReportingState(
      duePeriod: .fiscalYear(FiscalYear(2024)), status: .reported, ageInDays: 552)
  ) -> [String: String] {
    var indicator = Indicator(id: "i", title: "利用率") {
      $0.unit = "％"
      $0.source = "受付簿"
    }
    change(&indicator)
    var plan = SamplePlan.plan()
    plan.indicators = []
    plan.vision?.headlineIndicators = []
    plan.measures = [
      Measure(id: "m", title: "施策") {
        $0.lead = lead
        $0.indicators = [indicator]
      }
    ]
    plan.observations = observations ?? [value]
    let outlook = PlanOutlook(indicators: [
      IndicatorOutlook(
        indicator: "i", forecast: nil, reasonWithoutForecast: "値が1回分しかないため、見通しを計算しません。",
        neededChange: nil, reporting: reporting)
    ])
    let files = PublicSite.files(
      for: SamplePlan.checked(plan), assessments: [], on: SamplePlan.date, outlook: outlook)
    #expect(SiteInspector.faults(files) == [])
    return Dictionary(files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
  }

  @Test("everything that a value rests on is one click away on the measure's page")
  func evidence() throws {
    let text = try #require(pages()["measures/m/index.html"])
    for words in [
      "「利用率」の値の根拠（1件）", "受付簿（情報政策課）", "https://example.jp/uketsuke", "uketsuke.csv",
      "SHA-256：" + String(repeating: "ab", count: 32), "D42", "式：a / b * 100", "用いた値：a＝21、b＝50", "時間軸：2024100000",
      "地域：99000", "デジタル推進課", "令和7年（2025年）5月20日", "訂正の理由：重複を除いたため。",
      "再計算できないため、以前の値を示しています：分母が未報告のため。", "約1年6か月前",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test("that a value waits for its recomputation is told beside the value itself, in the list and with the chart")
  func stale() throws {
    let pages = pages()
    let page = try #require(pages["measures/m/index.html"])
    let evidence = try #require(page.range(of: "の値の根拠"))
    #expect(page[..<evidence.lowerBound].contains("再計算できないため、以前の値を示しています：分母が未報告のため。"))
    #expect(page[..<evidence.lowerBound].contains("再計算待ち"))
    #expect(pages["indicators/index.html"]?.contains("再計算待ち") ?? false)
    let fresh = self.pages(observations: [
      Observation(indicator: "i", period: .fiscalYear(FiscalYear(2024)), value: .number(42))
    ])
    #expect(!(fresh["measures/m/index.html"]?.contains("再計算") ?? true))
    #expect(!(fresh["indicators/index.html"]?.contains("再計算") ?? true))
  }

  @Test("a value without evidence says so")
  func noEvidence() throws {
    let bare = [Observation(indicator: "i", period: .fiscalYear(FiscalYear(2024)), value: .number(42))]
    #expect(try #require(pages(observations: bare)["measures/m/index.html"]).contains("いずれの値も、次の出典によります："))
    let without = pages({ $0.source = nil }, observations: bare)
    #expect(try #require(without["measures/m/index.html"]).contains("指標の出典の記載もありません。"))
  }

  @Test("an indicator without section, source or due value is shown as such, on its page and in the list")
  func gaps() {
    let missing = ReportingState(duePeriod: .fiscalYear(FiscalYear(2025)), status: .missing, ageInDays: nil)
    let pages = pages({ $0.source = nil }, lead: nil, reporting: missing)
    for path in ["measures/m/index.html", "indicators/index.html"] {
      for words in ["担当課の記載なし", "出典の記載なし", "令和7年度の値は未報告"] {
        #expect(pages[path]?.contains(words) == true, "\(path) \(words)")
      }
    }
    #expect(pages["index.html"]?.contains("報告の時期が来た1指標のうち、0指標（0.0％）で最新の値が報告されています。") == true)
    let unmeasured = self.pages(
      reporting: ReportingState(duePeriod: .fiscalYear(FiscalYear(2025)), status: .notMeasured, ageInDays: nil))
    #expect(unmeasured["indicators/index.html"]?.contains("令和7年度の値は未計測") == true)
  }

  @Test("where nothing is missing, no gap is claimed")
  func complete() {
    let pages = pages()
    #expect(pages["indicators/index.html"]?.contains("報告の時期が来た値は全てそろっており") == true)
    #expect(pages["measures/m/index.html"]?.contains("gap-list") == false)
  }

  @Test("the quality points and the reason for no forecast stand with the definition")
  func quality() throws {
    let pages = pages {
      $0.verification = "20件を突き合わせます。"
      $0.requiredAccuracy = "1％以内"
      $0.limits = "経由分は含みません。"
      $0.limitsHandling = "備考に記します。"
      $0.changeRule = "1ポイント以上"
    }
    let text = try #require(pages["measures/m/index.html"])
    for words in ["20件を突き合わせます。", "1％以内", "経由分は含みません。", "備考に記します。", "1ポイント以上", "値が1回分しかないため"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("lengths of time as people say them")
  func durations() {
    let expected = [
      (0, "0日"), (30, "30日"), (31, "約1か月"), (120, "約4か月"), (365, "約1年"), (456, "約1年3か月"), (730, "約2年"),
    ]
    for (days, words) in expected { #expect(FigureText.duration(days: days) == words) }
  }
}
