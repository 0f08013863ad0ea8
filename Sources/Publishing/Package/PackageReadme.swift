import PlanModel

/// `README.txt`: what the package is and how anybody can check it.
enum PackageReadme {
  static func text(_ manifest: PackageManifest) -> String {
    let about = manifest.about
    var lines = [
      line(about.title), line(about.issuer), "",
      "このファイルは、上の計画の第\(about.edition)版を、公表した形の全てと一緒に収めた「公表パッケージ」です。",
      "印刷して読むための文書も、機械で読むためのデータも、同じ一つの版から作っています。", "",
    ]
    if let decided = about.decidedOn { lines.append("決定した日：" + Wareki.textWithWesternYear(decided)) }
    lines.append("公表した日：" + Wareki.textWithWesternYear(about.publishedOn))
    lines.append("版のSHA-256：" + line(about.editionSHA256))
    if let licence = about.licence { lines.append("利用の条件：" + line(licence)) }
    if let citation = about.citation { lines.append("出典の書き方：" + line(citation)) }
    lines += [
      "", "■ 中身が変わっていないことを確かめるには", "",
      "1. Tebikiを使う場合は、次のとおり実行します。変わったところがあれば、どのファイルかを示します。",
      "     tebiki verify このファイルの名前",
      "2. Tebikiを使わない場合は、展開したフォルダーの中で、次のとおり実行します。",
      "     sha256sum -c SHA256SUMS",
      "   この方法では、後から加えられたファイルは見付かりません。",
      "3. 公表した版そのものであることは、上の「版のSHA-256」を、公表している団体のサイトが示す値と比べて確かめます。",
      "   この値は、\(PublicationPackage.editionPath)のSHA-256です。", "", "■ 収めているファイル", "",
    ]
    for file in manifest.files { lines.append("・\(line(file.path))　\(line(file.title))") }
    lines += ["", "ファイルの一覧は、機械で読める形で\(PublicationPackage.manifestPath)にもあります。", ""]
    return lines.joined(separator: "\n")
  }

  /// A text of others within one line.
  private static func line(_ text: String) -> String {
    HTMLEscaping.printable(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
