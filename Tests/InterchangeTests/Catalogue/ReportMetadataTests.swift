import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Metadata in the items of GIF DS-451-6")
struct ReportMetadataTests {
  private func rows(_ plan: Plan) -> [[String: String]] {
    let bytes = ReportMetadata.csv(
      plan, files: PublishedSample.files, baseURL: "https://example.jp/plan", editions: PublishedSample.editions)
    let cells = CSVReader.read(bytes).rows.map(\.cells)
    return cells.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(cells[0], $0)) }
  }

  @Test("the plan and each file have a record with the items that must be there")
  func needed() {
    let rows = rows(PublishedSample.plan)
    #expect(rows.count == 3)
    for row in rows {
      for item in ["カタログ名", "ID", "タイトル", "説明", "ライセンス", "権利", "状況", "言語", "作成者"] {
        #expect(row[item]?.isEmpty == false, "\(item)")
      }
    }
    #expect(rows[0]["状況"] == "最終報告書" && rows[0]["バージョン"] == "2" && rows[0]["フォーマット"] == "JSON;CSV")
    #expect(rows[0]["対象期間"] == "2026-04-01/2031-03-31" && rows[0]["更新日"] == "2026-09-10")
    #expect(rows[1]["ダウンロードURL"] == "https://example.jp/plan/data/plan.json" && rows[1]["サイズ"] == "1234")
    #expect(Set(rows.compactMap { $0["ID"] }).count == 3)
  }

  @Test("each state of a plan has the model's word")
  func states() {
    let words = PlanStatus.allCases.map { status in
      var plan = PublishedSample.plan
      plan.status = status
      return rows(plan)[0]["状況"]
    }
    #expect(words == ["ドラフト", "パブリックコメント中", "最終報告書", "終了"])
  }

  @Test("the JSON says the same as the CSV")
  func same() throws {
    let bytes = ReportMetadata.json(
      PublishedSample.plan, files: PublishedSample.files, baseURL: "https://example.jp/plan",
      editions: PublishedSample.editions)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let plan = try #require(root["データセット"] as? [String: Any])
    let records = [plan] + (try #require(plan["配布情報"] as? [[String: Any]]))
    for (record, row) in zip(records, rows(PublishedSample.plan)) {
      for column in ReportMetadata.columns.dropFirst() {
        let value = record[column.name].map { "\($0)" } ?? ""
        #expect(value == row[column.name], "\(column.name)")
      }
    }
  }

  @Test("the table breaks no rule for machines, whatever the plan", arguments: 0..<10)
  func clean(seed: Int) {
    var generator = PlanGenerator(seed: UInt64(6_600 + seed))
    let bytes = ReportMetadata.csv(generator.plan(), files: PublishedSample.files, baseURL: nil, byteOrderMark: true)
    let report = TableCheck.check(bytes, fileName: "metadata.csv")
    #expect(report.isClean && report.isDeclared, "\(report.text)")
  }
}
