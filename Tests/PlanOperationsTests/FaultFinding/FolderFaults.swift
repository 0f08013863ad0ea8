import Foundation
import PlanModel

extension FileFaultCatalogue {
  private static let plan = "plan.yaml"
  private static let measure = "measures/m-1-1.yaml"
  private static let table = "observations/pillar-1.csv"
  private static let glossary = "chapters/c-10-glossary.md"

  /// References that lead nowhere or in a ring, and ids borne twice.
  static let references: [FileFault] = [
    FileFault("reading-dangling-reference", in: measure, "lead: digital-strategy", is: "lead: digital-strategi"),
    FileFault("reading-dangling-reference", in: measure, "related: [admin-reform", is: "related: [admin"),
    FileFault("reading-dangling-reference", in: measure, "partners: [p-municipalities", is: "partners: [p-cities"),
    FileFault("reading-dangling-reference", in: measure, "dependsOn: [m-1-5]", is: "dependsOn: [m-9-9]"),
    FileFault("reading-dangling-reference", in: measure, "leadsTo: [i-1-1-2]", is: "leadsTo: [i-1-1-9]"),
    FileFault("reading-dangling-reference", in: measure, "indicator: i-1-1-2", is: "indicator: i-1-1-9"),
    FileFault(
      "reading-dangling-reference", in: measure, "gradeScale: four-grades", is: "gradeScale: five-grades"),
    FileFault("reading-dangling-reference", in: plan, "owner: planning", is: "owner: plan"),
    FileFault(
      "reading-dangling-reference", in: plan, "headlineIndicators: [k-time-saved", is: "headlineIndicators: [k-x"),
    FileFault("reading-dangling-reference", in: "measures/m-4-5.yaml", "partOf: i-4-5-1", is: "partOf: i-4-5-9"),
    FileFault("reading-dangling-reference", in: table, "i-1-1-1,FY2021", is: "i-1-1-9,FY2021"),
    FileFault("reading-reference-cycle", in: "measures/m-4-5.yaml", "partOf: i-4-5-1", is: "partOf: i-4-5-2"),
    FileFault("reading-reference-cycle", "指標のつながりが循環している", in: measure) { files in
      _ = files.replace("leadsTo: [k-time-saved]", by: "leadsTo: [i-1-1-1]", in: measure)
      return files.line(of: "leadsTo: [i-1-1-2]", in: measure)
    },
    FileFault("reading-duplicate-id", "担当課の識別子が二つある", in: plan) { files in
      _ = files.replace("\nsections:\n", by: "\nsections:\n  - {id: education, name: 教育課}\n", in: plan)
      return files.line(of: "  - id: education", in: plan)
    },
    FileFault("reading-duplicate-id", "指標の識別子が二つある", in: plan) { files in
      _ = files.replace("\nindicators:\n", by: "\nindicators:\n  - {id: k-migration, title: 転入}\n", in: plan)
      return files.line(of: "  - id: k-migration", in: plan)
    },
    FileFault("reading-duplicate-id", in: plan, "  - m-1-2\n", is: "  - m-1-2\n  - m-1-2\n", offset: 1),
    FileFault(
      "reading-malformed-id", in: plan, "\nsections:\n", is: "\nsections:\n  - {id: 企画課, name: 企画課}\n", offset: 2),
  ]

  /// Files that lack, that nobody listed, or that have no place in the folder.
  static let files: [FileFault] = [
    FileFault("reading-missing-file", in: plan, "  - m-1-2\n", is: "  - m-9-9\n  - m-1-2\n"),
    FileFault("reading-missing-file", "章のファイルがない", in: plan) { files in
      files.bytes[glossary] = nil
      return files.line(of: "chapters: [", in: plan)
    },
    FileFault("reading-unlisted-file", "目次にない章がある", in: "chapters/c-11.md") { files in
      files.bytes["chapters/c-11.md"] = Array("---\ntitle: 付録\n---\n".utf8)
      return 1
    },
    FileFault("reading-unlisted-file", "目次にない施策がある", in: "measures/m-9-9.yaml") { files in
      files.bytes["measures/m-9-9.yaml"] = Array("title: 追加の施策\n".utf8)
      return 1
    },
    unplaced("reading-unknown-file", "measures/memo.txt"), unplaced("reading-unknown-file", "計画書.docx"),
    unplaced("reading-unsafe-path", "../plan.yaml"), unplaced("reading-unsafe-path", "measures/../../m.yaml"),
    FileFault("reading-too-large", "章が1MiBを超えている", in: glossary) { files in
      _ = files.append(String(repeating: "長い。", count: 120_000), to: glossary)
      return 1
    },
    FileFault("reading-encoding", "表がShift_JISである", in: table) { $0.encode(table, as: .shiftJIS) },
    FileFault("reading-encoding", "章がUTF-16である", in: glossary) { $0.encode(glossary, as: .utf16) },
    FileFault("reading-encoding-unreadable", "章がEUC-JPである", in: "chapters/c-11.md") { files in
      _ = files.replace("c-10-glossary]", by: "c-10-glossary, c-11]", in: plan)
      // 「日本語」 in EUC-JP.
      files.bytes["chapters/c-11.md"] =
        Array("---\ntitle: ".utf8) + [0xC6, 0xFC, 0xCB, 0xDC, 0xB8, 0xEC] + Array("\n---\n".utf8)
      return 2
    },
    FileFault("reading-encoding-unreadable", "章に壊れたバイトがある", in: glossary) { files in
      let line = files.append("壊れた行", to: glossary)
      files.bytes[glossary]?.append(contentsOf: [0xFF, 0xFE, 0x0A])
      return line
    },
  ]

  /// Tables of actual values.
  static let tables: [FileFault] = [
    FileFault("reading-unknown-key", in: table, ",approximate,", is: ",aproximate,"),
    FileFault("reading-duplicate-key", in: table, ",asPrinted,note", is: ",asPrinted,asPrinted"),
    FileFault("reading-missing-key", "表に値の列がない", in: "observations/z.csv") { files in
      files.bytes["observations/z.csv"] = Array("indicator,period\nk-convenience,FY2020\n".utf8)
      return 1
    },
    FileFault("reading-unreadable-value", in: table, "FY2021,118,", is: "FY2021,たくさん,"),
    FileFault("reading-unreadable-value", in: table, "FY2021,118,", is: "昔,118,"),
    FileFault("reading-unreadable-value", in: table, "FY2021,118,確定", is: "FY2021,118,未定"),
    FileFault("reading-control-characters", in: table, "機器の納入", is: "機器\u{7}の納入"),
    FileFault("reading-row-length", in: table, ",2022-04-20,\r\n", is: ",2022-04-20,,余り\r\n"),
    FileFault("reading-duplicate-observation", "同じ年度の実績が2行ある", in: table) { files in
      files.append("i-1-1-1,FY2021,118,確定,,,,\n", to: table)
    },
    FileFault("reading-syntax", "引用符が閉じられていない", in: table) { files in
      files.append("i-1-1-1,FY2020,\"96,確定,,,,\n", to: table)
    },
  ]

  private static func unplaced(_ rule: RuleID, _ file: String) -> FileFault {
    FileFault(rule, "「\(file)」がある", in: file) { files in
      files.bytes[file] = Array("title: メモ\n".utf8)
      return 0
    }
  }
}

extension PlanFiles {
  /// Saves a file in another encoding; nil when it cannot be.
  fileprivate mutating func encode(_ file: String, as encoding: String.Encoding) -> Int? {
    guard let data = text(file).data(using: encoding) else { return nil }
    bytes[file] = [UInt8](data)
    return 1
  }
}
