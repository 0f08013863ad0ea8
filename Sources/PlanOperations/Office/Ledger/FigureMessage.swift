public import Interchange

/// Values that another program reports: the form of the message, and the entries that it means.
///
/// The description of the interface is made from ``form``, so that it tells what is read.
public struct FigureMessage: Sendable {
  /// The most characters of a text. Sources and remarks are sentences, no documents.
  public static let longestText = 2_000

  /// What may be sent.
  public static let form = RowMessage.Form(
    list: "figures", mostRows: RecordFigures.mostEntries,
    row: [
      .init("indicator", text, "指標の識別子又は名称", isRequired: true),
      .init("period", text, "時期（令和7年度、R7、FY2025 など）", isRequired: true),
      .init("value", .textOrNumber(longest: longestText), "値。数値又は文字列（12.5、１２．５、約3割、未計測、- など）", isRequired: true),
      .init("status", text, "速報又は確定（省略すると確定。時期が終わっていないものは速報）"),
      .init("asOf", text, "値をとった時点の日付"),
      .init("unit", text, "単位（計画の指標の単位と同じか確かめます。）"),
      .init("source", text, "出典の名称"),
      .init("publisher", text, "出典の作成者又は公表者"),
      .init("sourceURL", text, "出典のアドレス"),
      .init("place", text, "出典の中の位置（表、セル、ページなど）"),
      .init("timeCode", text, "政府統計の総合窓口（e-Stat）の時間軸コード"),
      .init("areaCode", text, "政府統計の総合窓口（e-Stat）の地域コード"),
      .init("note", text, "備考"),
      .init("correctionReason", text, "確定した値を改める理由"),
      .init("confirmed", .truth, "確認を求められた値を、確かめた上でそのまま報告するとき true"),
    ],
    beside: [.init("dryRun", .truth, "保存せず、結果だけを求めるとき true")])

  private static let text = RowMessage.Kind.text(longest: longestText)

  /// The values, numbered from 1.
  public let entries: [FigureEntry]
  /// Whether nothing is to be saved.
  public let isDryRun: Bool

  /// Takes a message of the form.
  public init(_ message: RowMessage) {
    isDryRun = message.beside.isTrue("dryRun")
    entries = message.rows.enumerated().map { place, row in
      FigureEntry(indicator: row.text("indicator"), period: row.text("period"), value: row.text("value")) {
        $0.status = row.text("status")
        $0.asOf = row.text("asOf")
        $0.unit = row.text("unit")
        $0.source = row.text("source")
        $0.publisher = row.text("publisher")
        $0.sourceURL = row.text("sourceURL")
        $0.place = row.text("place")
        $0.timeCode = row.text("timeCode")
        $0.areaCode = row.text("areaCode")
        $0.note = row.text("note")
        $0.correctionReason = row.text("correctionReason")
        $0.isConfirmed = row.isTrue("confirmed")
        $0.line = place + 1
      }
    }
  }
}
